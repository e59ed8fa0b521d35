import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { MessagesPage } from "../features/message/messages-page.tsx";

export default function MessagesRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <MessagesPage conferenceId={params.conferenceId} />;
}
