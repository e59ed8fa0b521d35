import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { SubmissionPage } from "../features/call/submission-page.tsx";

export default function CallSubmissionRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string; submissionId: string }>();
  return <SubmissionPage conferenceId={params.conferenceId} submissionId={params.submissionId} />;
}
