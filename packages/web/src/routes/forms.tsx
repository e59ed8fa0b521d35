import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { FormsPage } from "../features/form/forms-page.tsx";

export default function FormsRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <FormsPage conferenceId={params.conferenceId} />;
}
