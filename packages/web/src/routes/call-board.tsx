import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { CallBoardPage } from "../features/call/board-page.tsx";

export default function CallBoardRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <CallBoardPage conferenceId={params.conferenceId} />;
}
