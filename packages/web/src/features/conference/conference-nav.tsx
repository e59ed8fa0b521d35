import { A } from "@solidjs/router";
import { For, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { holdsRole } from "../session/session.ts";
import "./conference-nav.css";

const parts = [
  "overview",
  "registrations",
  "nominations",
  "categories",
  "forms",
  "support",
  "planning",
  "messages",
  "history",
  "papers",
  "settings",
] as const;

/** From one page of a conference to the next. */
export function ConferenceNav(props: { readonly conferenceId: string; readonly label?: string }): JSX.Element {
  const t = useText();
  /** Whoever only plans part of the agenda has no other page here. */
  const shown = () => (holdsRole("organizer", "desk", "reportReader") ? parts : (["planning"] as const));
  return (
    <nav class="conference-nav no-print" aria-label={props.label ?? t("settings.parts")}>
      <ul class="plain-list">
        <For each={shown()}>
          {(part) => (
            <li>
              <A href={pathTo(part, { conferenceId: props.conferenceId })} end>
                {t(`settings.part.${part}`)}
              </A>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
