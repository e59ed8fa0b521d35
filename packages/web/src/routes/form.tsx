import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { BuilderPage } from "../features/form/builder-page.tsx";

export default function FormRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string; formId: string }>();
  return <BuilderPage conferenceId={params.conferenceId} formId={params.formId} />;
}
