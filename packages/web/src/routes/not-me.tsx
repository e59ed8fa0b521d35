import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { NotMePage } from "../features/factor/not-me-page.tsx";

export default function NotMeRoute(): JSX.Element {
  const params = useParams<{ personId: string; sessionId: string }>();
  return <NotMePage personId={params.personId} sessionId={params.sessionId} />;
}
