import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { AuthorPage } from "../features/teach/author-page.tsx";

export default function TeachModule(): JSX.Element {
  const params = useParams<{ moduleId: string }>();
  return <AuthorPage moduleId={params.moduleId} />;
}
