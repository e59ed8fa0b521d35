import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { LettersPage } from "../features/message/letters-page.tsx";

export default function LettersRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <LettersPage conferenceId={params.conferenceId} />;
}
