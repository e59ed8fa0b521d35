import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { SettingsPage } from "../features/settings/settings-page.tsx";

export default function SettingsRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <SettingsPage conferenceId={conferenceId} />}
    </Show>
  );
}
