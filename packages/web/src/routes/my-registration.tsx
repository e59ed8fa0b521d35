import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { MyRegistrationPage } from "../features/session/my-registration-page.tsx";

export default function MyRegistrationRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <MyRegistrationPage conferenceId={params.conferenceId} />;
}
