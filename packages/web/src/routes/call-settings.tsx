import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { CallSettingsPage } from "../features/call/settings-page.tsx";

export default function CallSettingsRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <CallSettingsPage conferenceId={params.conferenceId} />;
}
