import { A } from "@solidjs/router";
import { For, type JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import "./breadcrumbs.css";

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** The way back; the page itself is named by its title and is not repeated here. */
export function Breadcrumbs(props: { readonly crumbs: readonly Crumb[] }): JSX.Element {
  const t = useText();
  return (
    <nav class="breadcrumbs no-print" aria-label={t("shell.nav.crumbs")}>
      <ol class="plain-list">
        <For each={props.crumbs}>
          {(crumb) => (
            <li>
              <A href={crumb.href} end>
                {crumb.text}
              </A>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
