import type { JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import { Page } from "../ui/page.tsx";

export default function Home(): JSX.Element {
  const t = useText();
  return <Page title={t("shell.home.title")} lead={t("shell.home.lead")} />;
}
