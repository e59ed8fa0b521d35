import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { ComparePage } from "../features/edition/compare-page.tsx";

export default function EditionsRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <ComparePage conferenceId={conferenceId} />}
    </Show>
  );
}
