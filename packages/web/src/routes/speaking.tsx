import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { SpeakingPage } from "../features/speaking/speaking-page.tsx";

export default function SpeakingRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <SpeakingPage conferenceId={params.conferenceId} />;
}
