import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { OwnSpeakingPage } from "../features/speaking/own-page.tsx";

export default function OwnSpeakingRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string; speakerId: string }>();
  return <OwnSpeakingPage conferenceId={params.conferenceId} speakerId={params.speakerId} />;
}
