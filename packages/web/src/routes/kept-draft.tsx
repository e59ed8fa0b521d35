import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { KeptDraftPage } from "../features/registration/kept-draft-page.tsx";

export default function KeptDraftRoute(): JSX.Element {
  const params = useParams<{ slug: string; draftId: string }>();
  return <KeptDraftPage slug={params.slug} draftId={params.draftId} />;
}
