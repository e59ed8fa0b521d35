import { A, useLocation } from "@solidjs/router";
import Menu from "lucide-solid/icons/menu";
import X from "lucide-solid/icons/x";
import { createEffect, createSignal, For, type JSX, on, Show } from "solid-js";
import { holdsRole, session, sessionKnown } from "../features/session/session.ts";
import { useText } from "../i18n/text.ts";
import { pathTo } from "../paths.ts";
import { Icon } from "../ui/icon.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { LanguagePicker } from "./language-picker.tsx";
import { ThemePicker } from "./theme-picker.tsx";
import "./site-header.css";

/** Who nominates holds the role for an institution; an administrator has none. */
const nominates = (): boolean => session().grants.some(({ role }) => role === "nominator");

function SiteNav(): JSX.Element {
  const t = useText();
  const items = (): readonly {
    to: "home" | "training" | "me" | "organize" | "institutions" | "teach";
    text: string;
    shown: boolean;
  }[] => [
    { to: "home", text: t("shell.nav.conferences"), shown: true },
    { to: "training", text: t("shell.nav.training"), shown: true },
    { to: "me", text: t("shell.nav.mine"), shown: session().person !== null },
    {
      to: "organize",
      text: t("shell.nav.organize"),
      shown: holdsRole(
        "organizer",
        "desk",
        "reportReader",
        "travelDesk",
        "hotelDesk",
        "finance",
        "protocol",
        "scheduler",
      ),
    },
    { to: "institutions", text: t("shell.nav.nominate"), shown: nominates() },
    { to: "teach", text: t("shell.nav.teach"), shown: holdsRole("trainer") },
  ];
  return (
    <nav class="site-nav" aria-label={t("shell.nav.main")}>
      <ul class="plain-list">
        <For each={items().filter(({ shown }) => shown)}>
          {({ to, text }) => (
            <li>
              <A href={pathTo(to)} end={to === "home"} class="site-nav-link">
                {text}
              </A>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

/** The wordmark, the main pages, the language, the appearance and the account. */
export function SiteHeader(): JSX.Element {
  const t = useText();
  const location = useLocation();
  const [open, setOpen] = createSignal(false);
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
      { defer: true },
    ),
  );
  return (
    <header class="site-header no-print">
      <div class="site-header-inner">
        <A href={pathTo("home")} class="wordmark" lang="en">
          {t("shell.name")}
        </A>
        <button
          type="button"
          class="site-menu-button"
          aria-expanded={open()}
          aria-controls="site-menu"
          onClick={() => setOpen(!open())}
        >
          <Icon of={open() ? X : Menu} />
          <span class="visually-hidden">{t("shell.menu")}</span>
        </button>
        <div id="site-menu" class="site-menu" classList={{ open: open() }}>
          <SiteNav />
          <ThemePicker />
          <Show when={sessionKnown()} fallback={<span class="account-gap" />}>
            <AccountMenu />
          </Show>
        </div>
        <LanguagePicker />
      </div>
    </header>
  );
}
