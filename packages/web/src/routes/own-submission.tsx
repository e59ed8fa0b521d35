import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { OwnSubmissionPage } from "../features/call/own-submission-page.tsx";

export default function OwnSubmissionRoute(): JSX.Element {
  const params = useParams<{ slug: string; submissionId: string }>();
  return <OwnSubmissionPage slug={params.slug} submissionId={params.submissionId} />;
}
