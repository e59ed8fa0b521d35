import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { SignUpPage } from "../features/sign-up/sign-up-page.tsx";

export default function SignUpRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string; sessionId: string }>();
  return (
    <Show when={params.sessionId} keyed>
      {(sessionId) => <SignUpPage conferenceId={params.conferenceId} sessionId={sessionId} />}
    </Show>
  );
}
