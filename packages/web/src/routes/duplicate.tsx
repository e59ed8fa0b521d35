import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { PairPage } from "../features/duplicate/pair-page.tsx";

export default function DuplicateRoute(): JSX.Element {
  const params = useParams<{ firstId: string; secondId: string }>();
  return <PairPage firstId={params.firstId} secondId={params.secondId} />;
}
