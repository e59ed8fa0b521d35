import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { ReviewersPage } from "../features/call/reviewers-page.tsx";

export default function CallReviewersRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return <ReviewersPage conferenceId={params.conferenceId} />;
}
