import { useLocation } from "@solidjs/router";
import type { JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import { signInPath } from "../lib/sign-in-path.ts";
import { pathTo } from "../paths.ts";
import { LinkButton } from "./button.tsx";
import { Page } from "./page.tsx";

/** What is not there and what is not open to the reader look the same, and lead home. */
export function NotFound(): JSX.Element {
  const t = useText();
  const location = useLocation();
  return (
    <Page title={t("shell.notFound.title")} lead={t("shell.notFound.text")}>
      <div class="row">
        <LinkButton href={pathTo("home")} variant="primary">
          {t("shell.notFound.home")}
        </LinkButton>
        <LinkButton href={signInPath(location)}>{t("shell.signIn")}</LinkButton>
      </div>
    </Page>
  );
}
