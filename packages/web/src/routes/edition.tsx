import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { EditionPage } from "../features/edition/edition-page.tsx";

export default function EditionRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <EditionPage conferenceId={conferenceId} />}
    </Show>
  );
}
