import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { PapersPage } from "../features/paper/papers-page.tsx";

export default function PapersRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <PapersPage conferenceId={params.conferenceId} />;
}
