import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { OriginPage } from "../features/edition/origin-page.tsx";

export default function OriginRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <OriginPage conferenceId={conferenceId} />}
    </Show>
  );
}
