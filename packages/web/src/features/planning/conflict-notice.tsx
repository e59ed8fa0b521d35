import type { Conflict, Draft } from "@assize/core/agenda/schema.ts";
import { inLocale, type MultiText } from "@assize/core/shared/multi-text.ts";
import { For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Notice } from "../../ui/notice.tsx";

const words = (text: MultiText | undefined): string => (text ? inLocale(text, locale()) : "");

/** Every room and person that is in two places at once. */
export function ConflictNotice(props: { readonly agenda: Draft }): JSX.Element {
  const t = useText();
  const said = ({ kind, id, sessionIds: [first, second] }: Conflict) => {
    const { rooms, speakers, sessions } = props.agenda;
    const title = (wanted: string) => words(sessions.find((one) => one.id === wanted)?.title);
    const name = words((kind === "room" ? rooms : speakers).find((one) => one.id === id)?.name);
    return t("planning.conflict.in", { name, first: title(first), second: title(second) });
  };
  return (
    <Show when={props.agenda.conflicts.length > 0}>
      <Notice tone="warning" title={t("planning.conflicts", { count: props.agenda.conflicts.length })}>
        <ul class="plain-list planned-conflicts">
          <For each={props.agenda.conflicts}>
            {(conflict) => (
              <li>
                <a href={`#session-${conflict.sessionIds[0]}`}>{said(conflict)}</a>
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  );
}
