import type { JSX } from "solid-js";
import { CataloguePage } from "../features/training/catalogue-page.tsx";

export default function Training(): JSX.Element {
  return <CataloguePage />;
}
