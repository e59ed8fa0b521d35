import type { ImportPlan } from "@assize/core/agenda/schema.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Section } from "../../ui/page.tsx";
import { StatusTag, type StatusTone } from "../../ui/tag.tsx";

type Row = ImportPlan["sessions"][number];

const tones = { create: "success", keep: "neutral", refuse: "refused" } as const satisfies Record<
  Row["action"],
  StatusTone
>;

function PlannedRow(props: { readonly of: Row; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  return (
    <li class="import-row">
      <p class="row">
        <StatusTag tone={tones[props.of.action]}>{t(`import.action.${props.of.action}`)}</StatusTag>
        <strong>{props.of.title || t("import.row", { row: props.of.row })}</strong>
      </p>
      <Show when={props.of.startsAt}>{(startsAt) => <p class="muted small">{format().dateTime(startsAt())}</p>}</Show>
      <For each={props.of.messages}>{({ text }) => <p class="small">{text}</p>}</For>
    </li>
  );
}

/** What a file would become, counted and row by row. */
export function ImportedPlan(props: { readonly of: ImportPlan; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const fresh = (parts: ImportPlan["rooms"]) => parts.filter(({ action }) => action === "create").length;
  return (
    <>
      <ul>
        <li>{t("import.rooms", { number: fresh(props.of.rooms) })}</li>
        <li>{t("import.tracks", { number: fresh(props.of.tracks) })}</li>
        <li>{t("import.speakers", { number: fresh(props.of.speakers) })}</li>
      </ul>
      <Section title={t("import.sessions")}>
        <ol class="plain-list">
          <For each={props.of.sessions}>{(row) => <PlannedRow of={row} timeZone={props.timeZone} />}</For>
        </ol>
      </Section>
    </>
  );
}
