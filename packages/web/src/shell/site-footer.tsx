import { A } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { session } from "../features/session/session.ts";
import { useText } from "../i18n/text.ts";
import { pathTo } from "../paths.ts";

export function SiteFooter(): JSX.Element {
  const t = useText();
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <p>{t("shell.footer")}</p>
        <Show when={session().person}>
          <A href={pathTo("ownData")}>{t("shell.footer.data")}</A>
        </Show>
      </div>
    </footer>
  );
}
