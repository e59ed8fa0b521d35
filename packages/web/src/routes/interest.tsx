import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { InterestPage } from "../features/planning/interest-page.tsx";

export default function InterestRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <InterestPage conferenceId={conferenceId} />}
    </Show>
  );
}
