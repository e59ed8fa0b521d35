import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { AllocationPage } from "../features/registration/allocation-page.tsx";

export default function AllocationRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <AllocationPage conferenceId={params.conferenceId} />;
}
