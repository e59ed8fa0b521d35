import type { JSX } from "solid-js";
import { ReviewsPage } from "../features/call/reviews-page.tsx";

export default function ReviewsRoute(): JSX.Element {
  return <ReviewsPage />;
}
