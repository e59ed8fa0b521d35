import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { SupportPage } from "../features/support/support-page.tsx";

export default function SupportRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <SupportPage conferenceId={params.conferenceId} />;
}
