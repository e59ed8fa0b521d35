import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { RegistrationsPage } from "../features/registration/registrations-page.tsx";

export default function RegistrationsRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <RegistrationsPage conferenceId={params.conferenceId} />;
}
