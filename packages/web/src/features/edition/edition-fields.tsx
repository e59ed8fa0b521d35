import type { Conference } from "@assize/core/conference/schema.ts";
import { type EditionCopy, type EditionPart, editionParts, sessionWays } from "@assize/core/edition/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import type { Editor } from "../editing/create-editor.ts";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import type { EditionDraft } from "./edition-draft.ts";

interface PartProps {
  readonly of: Editor<EditionDraft, EditionCopy>;
}

/** Title, address, which edition. */
export function NameFields(props: PartProps): JSX.Element {
  const t = useText();
  return (
    <>
      <MultiTextField
        of={props.of}
        pointer="/title"
        label={t("settings.name")}
        value={props.of.draft.title}
        onInput={(language, text) => props.of.setDraft("title", language, text)}
      />
      <TextField
        {...props.of.field("/slug", t("settings.slug"))}
        hint={t("settings.slug.hint")}
        spellcheck={false}
        autocomplete="off"
        maxLength={60}
        value={props.of.draft.slug}
        onInput={(text) => props.of.setDraft("slug", text)}
      />
      <NumberField
        {...props.of.field("/edition", t("settings.edition"))}
        value={props.of.draft.edition}
        onInput={(value) => props.of.setDraft("edition", value)}
      />
    </>
  );
}

/** The first day; the last one follows. */
export function FirstDayField(props: PartProps & { readonly endsOn: string | null }): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <DateField
        {...props.of.field("/startsOn", t("settings.startsOn"))}
        hint={t("edition.startsOn.hint")}
        value={props.of.draft.startsOn}
        onInput={(day) => props.of.setDraft("startsOn", day)}
      />
      <Show when={props.endsOn}>
        {(day) => <p class="hint">{t("edition.until", { day: format().date(day()) })}</p>}
      </Show>
    </>
  );
}

/** The same place, or another one. */
export function PlaceFields(props: PartProps & { readonly source: Conference }): JSX.Element {
  const t = useText();
  const place = () =>
    [props.source.venue.name, props.source.venue.city].map((text) => inLocale(text, locale())).join(", ");
  return (
    <>
      <RadioField
        {...props.of.field("/place", t("edition.place"))}
        value={props.of.draft.place}
        options={[
          { value: "same", label: t("edition.place.same", { place: place() }) },
          { value: "other", label: t("edition.place.other") },
        ]}
        onChange={(chosen) => props.of.setDraft("place", chosen)}
      />
      <Show when={props.of.draft.place === "other"}>
        <For each={["name", "address", "city"] as const}>
          {(part) => (
            <MultiTextField
              of={props.of}
              pointer={`/venue/${part}`}
              label={t(`settings.venue.${part}`)}
              value={props.of.draft.venue[part]}
              onInput={(language, text) => props.of.setDraft("venue", part, language, text)}
            />
          )}
        </For>
      </Show>
    </>
  );
}

/** What comes along. */
export function PartFields(props: PartProps): JSX.Element {
  const t = useText();
  const choose = (one: EditionPart, chosen: boolean) =>
    props.of.setDraft(
      "parts",
      editionParts.filter((known) => (known === one ? chosen : props.of.draft.parts.includes(known))),
    );
  return (
    <>
      <FieldGroup name="/parts" label={t("edition.setup")}>
        <For each={editionParts}>
          {(one) => (
            <CheckboxField
              name={`/parts/${one}`}
              label={t(`edition.part.${one}`)}
              checked={props.of.draft.parts.includes(one)}
              onChange={(chosen) => choose(one, chosen)}
            />
          )}
        </For>
      </FieldGroup>
      <RadioField
        {...props.of.field("/sessions", t("edition.sessions"))}
        value={props.of.draft.sessions}
        options={sessionWays.map((way) => ({
          value: way,
          label: t(`edition.sessions.${way}`),
          ...(way === "unscheduled" && { hint: t("edition.sessions.unscheduled.hint") }),
        }))}
        onChange={(way) => props.of.setDraft("sessions", way)}
      />
    </>
  );
}
