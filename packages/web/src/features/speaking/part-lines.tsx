import { inLocale } from "@assize/core/shared/multi-text.ts";
import type { SpeakerPart } from "@assize/core/speaking/schema.ts";
import { For, type JSX } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";

/** What a speaker does, and when, in the conference's own time. */
export function PartLines(props: { readonly of: readonly SpeakerPart[]; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  return (
    <ul>
      <For each={props.of}>
        {({ title, role, startsAt }) => (
          <li>{`${t(`speaking.role.${role}`)}: ${inLocale(title, locale())}, ${format().dateTime(startsAt)}`}</li>
        )}
      </For>
    </ul>
  );
}
