import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { InstitutionPage } from "../features/nomination/institution-page.tsx";

export default function InstitutionRoute(): JSX.Element {
  const params = useParams<{ institutionId: string }>();
  return (
    <Show when={params.institutionId} keyed>
      {(id) => <InstitutionPage institutionId={id} />}
    </Show>
  );
}
