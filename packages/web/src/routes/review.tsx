import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { ReviewPage } from "../features/call/review-page.tsx";

export default function ReviewRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string; submissionId: string }>();
  return <ReviewPage conferenceId={params.conferenceId} submissionId={params.submissionId} />;
}
