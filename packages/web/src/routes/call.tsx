import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { CallPage } from "../features/call/call-page.tsx";

export default function CallRoute(): JSX.Element {
  const params = useParams<{ slug: string }>();
  return <CallPage slug={params.slug} />;
}
