import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { PlanningPage } from "../features/planning/planning-page.tsx";

export default function PlanningRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <PlanningPage conferenceId={conferenceId} />}
    </Show>
  );
}
