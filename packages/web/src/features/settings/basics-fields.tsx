import { locales } from "@assize/core/i18n/locale.ts";
import { For, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import type { ConferenceEditor } from "./create-conference-editor.ts";

interface PartProps {
  readonly of: ConferenceEditor;
}

function LanguageChoice(props: PartProps): JSX.Element {
  const t = useText();
  const field = () => props.of.field("/languages", t("settings.languages"));
  const choose = (one: (typeof locales)[number], chosen: boolean) =>
    props.of.setDraft(
      "languages",
      locales.filter((known) => (known === one ? chosen : props.of.draft.languages.includes(known))),
    );
  return (
    <FieldGroup name={field().name} label={field().label} error={field().error}>
      <For each={locales}>
        {(one) => (
          <CheckboxField
            name={`/languages/${one}`}
            label={t(`conference.language.${one}`)}
            checked={props.of.draft.languages.includes(one)}
            onChange={(chosen) => choose(one, chosen)}
          />
        )}
      </For>
    </FieldGroup>
  );
}

/** Title, summary, address, edition, languages, contact. */
export function BasicsFields(props: PartProps): JSX.Element {
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
      <MultiTextField
        of={props.of}
        pointer="/summary"
        label={t("settings.summary")}
        rows={4}
        value={props.of.draft.summary}
        onInput={(language, text) => props.of.setDraft("summary", language, text)}
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
      <LanguageChoice of={props.of} />
      <TextField
        {...props.of.field("/contactEmail", t("settings.contact"))}
        type="email"
        autocomplete="email"
        value={props.of.draft.contactEmail}
        onInput={(text) => props.of.setDraft("contactEmail", text)}
      />
    </>
  );
}

const zonesWith = (known: string): readonly string[] => {
  const all = Intl.supportedValuesOf("timeZone");
  return all.includes(known) ? all : [known, ...all];
};

/** First and last day, and whose clocks count. */
export function DayFields(props: PartProps): JSX.Element {
  const t = useText();
  const zones = zonesWith(props.of.draft.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
  return (
    <div class="field-pair">
      <DateField
        {...props.of.field("/startsOn", t("settings.startsOn"))}
        value={props.of.draft.startsOn}
        onInput={(day) => props.of.setDraft("startsOn", day)}
      />
      <DateField
        {...props.of.field("/endsOn", t("settings.endsOn"))}
        value={props.of.draft.endsOn}
        onInput={(day) => props.of.setDraft("endsOn", day)}
      />
      <SelectField
        {...props.of.field("/timeZone", t("settings.timeZone"))}
        value={props.of.draft.timeZone}
        options={zones}
        onChange={(zone) => props.of.setDraft("timeZone", zone)}
      />
    </div>
  );
}

/** Where it takes place. */
export function VenueFields(props: PartProps): JSX.Element {
  const t = useText();
  return (
    <>
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
      <TextField
        {...props.of.field("/venue/mapUrl", t("settings.venue.map"))}
        type="url"
        inputmode="url"
        required={false}
        value={props.of.draft.venue.mapUrl}
        onInput={(text) => props.of.setDraft("venue", "mapUrl", text)}
      />
    </>
  );
}

/** Between which moments people can register. */
export function WindowFields(props: PartProps): JSX.Element {
  const t = useText();
  const moment = (name: "registrationOpensAt" | "registrationClosesAt", words: "opens" | "closes") => {
    const field = () => props.of.field(`/${name}`, t(`settings.${words}`));
    return (
      <FieldGroup
        name={field().name}
        label={field().label}
        error={field().error}
        hint={t(`settings.${words}.hint`)}
        required={false}
      >
        <div class="field-pair">
          <DateField
            name={`/${name}/day`}
            label={t("settings.moment.day")}
            value={props.of.draft[name].day}
            onInput={(day) => props.of.setDraft(name, "day", day)}
          />
          <TimeField
            name={`/${name}/time`}
            label={t("settings.moment.time")}
            value={props.of.draft[name].time}
            onInput={(time) => props.of.setDraft(name, "time", time)}
          />
        </div>
      </FieldGroup>
    );
  };
  return (
    <>
      {moment("registrationOpensAt", "opens")}
      {moment("registrationClosesAt", "closes")}
    </>
  );
}
