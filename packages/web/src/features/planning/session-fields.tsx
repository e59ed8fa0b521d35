import { type Draft, sessionKinds } from "@assize/core/agenda/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { offsetOf } from "../../i18n/zone-offset.ts";
import { TimeField } from "../../ui/date-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { SessionDetails, type SessionEditing } from "./session-details.tsx";
import { SessionPeople } from "./session-people.tsx";

interface SessionFieldsProps {
  readonly of: SessionEditing;
  readonly agenda: Draft;
  /** Null for a session that has no time yet. */
  readonly slot: { readonly days: readonly string[]; readonly timeZone: string } | null;
}

type SlotProps = SessionFieldsProps & { readonly days: readonly string[]; readonly timeZone: string };

function WhenFields(props: SlotProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const zone = () => offsetOf(props.of.draft.day, props.timeZone);
  return (
    <>
      <div class="field-pair">
        <SelectField
          {...props.of.field("/day", t("planning.session.day"))}
          value={props.of.draft.day}
          options={props.days.map((day) => ({ value: day, label: format().dayHeading(day) }))}
          onChange={(day) => props.of.setDraft("day", day)}
        />
        <TimeField
          {...props.of.field("/startsAt", t("planning.session.start"))}
          value={props.of.draft.start}
          onInput={(time) => props.of.setDraft("start", time)}
        />
        <TimeField
          {...props.of.field("/endsAt", t("planning.session.end"))}
          value={props.of.draft.end}
          onInput={(time) => props.of.setDraft("end", time)}
        />
      </div>
      <p class="hint">{t("planning.session.zone", { zone: zone() })}</p>
    </>
  );
}

function WhereFields(props: SessionFieldsProps): JSX.Element {
  const t = useText();
  const named = (items: Draft["rooms"] | Draft["tracks"], none: string) => [
    { value: "", label: none },
    ...items.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) })),
  ];
  return (
    <div class="field-pair">
      <SelectField
        {...props.of.field("/kind", t("planning.session.kind"))}
        value={props.of.draft.kind}
        options={sessionKinds.map((kind) => ({ value: kind, label: t(`agenda.kind.${kind}`) }))}
        onChange={(kind) => props.of.setDraft("kind", kind)}
      />
      <Show when={props.slot}>
        <SelectField
          {...props.of.field("/roomId", t("planning.session.room"))}
          value={props.of.draft.roomId}
          options={named(props.agenda.rooms, t("planning.session.room.none"))}
          onChange={(id) => props.of.setDraft("roomId", id)}
        />
      </Show>
      <SelectField
        {...props.of.field("/trackId", t("planning.session.track"))}
        value={props.of.draft.trackId}
        options={named(props.agenda.tracks, t("planning.session.track.none"))}
        onChange={(id) => props.of.setDraft("trackId", id)}
      />
    </div>
  );
}

/** Everything that an organizer says of a session. */
export function SessionFields(props: SessionFieldsProps): JSX.Element {
  const t = useText();
  return (
    <>
      <MultiTextField
        of={props.of}
        pointer="/title"
        label={t("planning.session.title")}
        value={props.of.draft.title}
        onInput={(language, text) => props.of.setDraft("title", language, text)}
      />
      <Show
        when={props.slot}
        fallback={
          <NumberField
            {...props.of.field("/lengthMinutes", t("planning.session.length"))}
            hint={t("planning.session.length.hint")}
            value={props.of.draft.lengthMinutes}
            onInput={(minutes) => props.of.setDraft("lengthMinutes", minutes)}
          />
        }
      >
        {(slot) => <WhenFields {...props} days={slot().days} timeZone={slot().timeZone} />}
      </Show>
      <WhereFields {...props} />
      <SessionPeople
        field={props.of.field("/speakers", t("planning.session.people"))}
        speakers={props.agenda.speakers}
        value={props.of.draft.speakers}
        onChange={(speakers) => props.of.setDraft("speakers", speakers)}
      />
      <MultiTextField
        of={props.of}
        pointer="/abstract"
        label={t("planning.session.abstract")}
        hint={t("planning.session.abstract.hint")}
        required={false}
        rows={4}
        value={props.of.draft.abstract}
        onInput={(language, text) => props.of.setDraft("abstract", language, text)}
      />
      <SessionDetails of={props.of} />
    </>
  );
}
