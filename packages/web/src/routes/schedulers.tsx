import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { SchedulersPage } from "../features/planning/schedulers-page.tsx";

export default function SchedulersRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <SchedulersPage conferenceId={conferenceId} />}
    </Show>
  );
}
