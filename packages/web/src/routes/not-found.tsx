import type { JSX } from "solid-js";
import { NotFound } from "../ui/not-found.tsx";

export default function NotFoundPage(): JSX.Element {
  return <NotFound />;
}
