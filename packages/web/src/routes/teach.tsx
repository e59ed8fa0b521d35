import type { JSX } from "solid-js";
import { OwnModulesPage } from "../features/teach/own-modules-page.tsx";

export default function Teach(): JSX.Element {
  return <OwnModulesPage />;
}
