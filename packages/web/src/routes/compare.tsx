import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { ComparePage } from "../features/planning/compare-page.tsx";

export default function CompareRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <ComparePage conferenceId={conferenceId} />}
    </Show>
  );
}
