import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { InvitedPage } from "../features/nomination/invited-page.tsx";

export default function NominationsRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <InvitedPage conferenceId={params.conferenceId} />;
}
