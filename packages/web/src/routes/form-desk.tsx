import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { FormDeskPage } from "../features/form/form-desk-page.tsx";

export default function FormDeskRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string; formId: string }>();
  return <FormDeskPage conferenceId={params.conferenceId} formId={params.formId} />;
}
