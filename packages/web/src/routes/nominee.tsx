import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { NomineePage } from "../features/nomination/nominee-page.tsx";

export default function NomineeRoute(): JSX.Element {
  const params = useParams<{ institutionId: string; nominationId: string }>();
  return <NomineePage institutionId={params.institutionId} nominationId={params.nominationId} />;
}
