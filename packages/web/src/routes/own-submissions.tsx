import type { JSX } from "solid-js";
import { OwnSubmissionsPage } from "../features/call/own-submissions-page.tsx";

export default function OwnSubmissionsRoute(): JSX.Element {
  return <OwnSubmissionsPage />;
}
