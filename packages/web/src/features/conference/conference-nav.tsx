import { useLocation } from "@solidjs/router";
import { createEffect, createMemo, For, type JSX, on, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { holdsRole } from "../session/session.ts";
import { type Group, groupNames, groups, type Part, placeOf } from "./conference-parts.ts";
import "./conference-nav.css";

interface NavProps {
  readonly conferenceId: string;
  readonly label?: string;
}

const groupText = {
  overview: "settings.part.overview",
  people: "settings.group.people",
  agenda: "settings.group.agenda",
  messages: "settings.group.messages",
  conference: "settings.group.conference",
} as const satisfies Readonly<Record<Group, string>>;

/** Whoever only plans part of the agenda has no other page here. */
const runs = (): boolean => holdsRole("organizer", "desk", "reportReader");

/** The pages of the group that one is in. */
function GroupParts(props: { readonly conferenceId: string; readonly group: Group; readonly part: Part }): JSX.Element {
  const t = useText();
  const parts = (): readonly Part[] => (runs() ? groups[props.group] : []);
  return (
    <Show when={parts().length > 1}>
      <ul class="plain-list">
        <For each={parts()}>
          {(part) => (
            <li>
              <a
                href={pathTo(part, { conferenceId: props.conferenceId })}
                aria-current={part === props.part ? "page" : undefined}
              >
                {t(`settings.part.${part}`)}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** Where a line is wider than the screen, what is current stands in its middle; the page itself does not move. */
function bringForward(nav: HTMLElement): void {
  for (const current of nav.querySelectorAll("[aria-current]")) {
    const line = current.closest("ul");
    if (!line) continue;
    const [box, mark] = [line.getBoundingClientRect(), current.getBoundingClientRect()];
    line.scrollLeft += (mark.left + mark.right - box.left - box.right) / 2;
  }
}

/** From one page of a conference to the next: what it is about first, then the page. */
export function ConferenceNav(props: NavProps): JSX.Element {
  const t = useText();
  const location = useLocation();
  const place = createMemo(() => placeOf(props.conferenceId, location.pathname));
  const shown = (): readonly Group[] => (runs() ? groupNames : ["agenda"]);
  let nav: HTMLElement | undefined;
  createEffect(on(place, () => nav && bringForward(nav)));
  return (
    <nav ref={nav} class="conference-nav no-print" aria-label={props.label ?? t("settings.parts")}>
      <ul class="plain-list conference-groups">
        <For each={shown()}>
          {(group) => (
            <li>
              <a
                href={pathTo(groups[group][0], { conferenceId: props.conferenceId })}
                aria-current={group === place()?.group ? (groups[group].length === 1 ? "page" : "true") : undefined}
              >
                {t(groupText[group])}
              </a>
            </li>
          )}
        </For>
      </ul>
      <Show when={place()}>
        {(at) => <GroupParts conferenceId={props.conferenceId} group={at().group} part={at().part} />}
      </Show>
    </nav>
  );
}
