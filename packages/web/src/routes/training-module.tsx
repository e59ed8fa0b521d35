import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { ModulePage } from "../features/training/module-page.tsx";

export default function TrainingModule(): JSX.Element {
  const params = useParams<{ moduleId: string }>();
  return <ModulePage moduleId={params.moduleId} />;
}
