import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { CheckPage } from "../features/paper/check-page.tsx";

export default function CheckRoute(): JSX.Element {
  const params = useParams<{ reference: string }>();
  return <CheckPage reference={params.reference} />;
}
