import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { OrganizerHomePage } from "../features/registration/organizer-home-page.tsx";

export default function OrganizerHomeRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <OrganizerHomePage conferenceId={params.conferenceId} />;
}
