import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { ImportPage } from "../features/planning/import-page.tsx";

export default function ImportRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <ImportPage conferenceId={conferenceId} />}
    </Show>
  );
}
