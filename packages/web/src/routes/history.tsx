import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { HistoryPage } from "../features/history/history-page.tsx";

export default function HistoryRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <HistoryPage conferenceId={params.conferenceId} />;
}
