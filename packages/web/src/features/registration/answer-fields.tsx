import { locales } from "@assize/core/i18n/locale.ts";
import { consentKinds, consentVersion, courtLevels, regions, sexes } from "@assize/core/registration/terms.ts";
import { For, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { InstitutionNameField } from "../form/institution-field.tsx";
import type { TextAnswer } from "./answers.ts";
import type { Answers } from "./create-answers.ts";
import { errorWords } from "./error-words.ts";

interface FieldsProps {
  readonly of: Answers;
}

interface AnswerProps extends FieldsProps {
  readonly name: TextAnswer;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly disabled?: boolean;
  readonly type?: "email" | "tel";
  readonly inputmode?: "email" | "tel";
  readonly autocomplete?: JSX.InputHTMLAttributes<HTMLInputElement>["autocomplete"];
}

/** One text answer, wired to the form. */
export function TextAnswerField(props: AnswerProps): JSX.Element {
  const pointer = () => `/${props.name}`;
  return (
    <TextField
      name={props.name}
      label={props.label}
      hint={props.hint}
      type={props.type}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      required={!props.optional}
      disabled={props.disabled}
      value={props.of.draft[props.name]}
      onInput={(value) => props.of.write(props.name, value)}
      onBlur={() => props.of.leave(pointer())}
      error={errorWords(props.of.errorAt(pointer()))}
    />
  );
}

export function NameFields(props: FieldsProps): JSX.Element {
  const t = useText();
  return (
    <>
      <TextAnswerField
        of={props.of}
        name="familyName"
        label={t("registration.field.familyName")}
        autocomplete="family-name"
      />
      <TextAnswerField
        of={props.of}
        name="givenName"
        label={t("registration.field.givenName")}
        autocomplete="given-name"
      />
      <TextAnswerField
        of={props.of}
        name="patronymic"
        label={t("registration.field.patronymic")}
        autocomplete="additional-name"
        optional
      />
    </>
  );
}

export function PhoneAndSexFields(props: FieldsProps): JSX.Element {
  const t = useText();
  return (
    <>
      <TextAnswerField
        of={props.of}
        name="phone"
        label={t("registration.field.phone")}
        hint={t("registration.field.phone.hint")}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        optional
      />
      <RadioField
        name="sex"
        required={false}
        label={t("registration.field.sex")}
        hint={t("registration.field.sex.hint")}
        value={props.of.draft.sex}
        options={[
          ...sexes.map((sex) => ({ value: sex, label: t(`registration.sex.${sex}`) })),
          { value: "", label: t("registration.field.sex.none") },
        ]}
        onChange={(value) => props.of.write("sex", value)}
        error={errorWords(props.of.errorAt("/sex"))}
      />
    </>
  );
}

export function WorkFields(props: FieldsProps): JSX.Element {
  const t = useText();
  return (
    <>
      <InstitutionNameField
        name="institution"
        label={t("registration.field.institution")}
        hint={t("registration.field.institution.hint")}
        required
        value={props.of.draft.institution}
        onInput={(value) => props.of.write("institution", value)}
        onBlur={() => props.of.leave("/institution")}
        error={errorWords(props.of.errorAt("/institution"))}
      />
      <TextAnswerField
        of={props.of}
        name="position"
        label={t("registration.field.position")}
        autocomplete="organization-title"
      />
      <ChoiceField
        of={props.of}
        name="courtLevel"
        label={t("registration.field.courtLevel")}
        options={courtLevels.map((level) => ({ value: level, label: t(`registration.courtLevel.${level}`) }))}
      />
      <ChoiceField
        of={props.of}
        name="region"
        label={t("registration.field.region")}
        options={regions.map((region) => ({ value: region, label: t(`registration.region.${region}`) }))}
      />
    </>
  );
}

interface ChoiceProps extends FieldsProps {
  readonly name: TextAnswer;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function ChoiceField(props: ChoiceProps): JSX.Element {
  const t = useText();
  return (
    <SelectField
      name={props.name}
      label={props.label}
      required
      placeholder={t("registration.field.choose")}
      value={props.of.draft[props.name]}
      options={props.options}
      onChange={(value) => props.of.write(props.name, value)}
      onBlur={() => props.of.leave(`/${props.name}`)}
      error={errorWords(props.of.errorAt(`/${props.name}`))}
    />
  );
}

export function LanguageFields(props: FieldsProps): JSX.Element {
  const t = useText();
  const toggle = (language: string, on: boolean) => {
    const rest = props.of.draft.languages.filter((one) => one !== language);
    props.of.setLanguages(on ? [...rest, language] : rest);
    props.of.leave("/languages");
  };
  return (
    <>
      <FieldGroup
        name="languages"
        label={t("registration.field.languages")}
        hint={t("registration.field.languages.hint")}
        error={errorWords(props.of.errorAt("/languages"))}
      >
        <For each={locales}>
          {(language) => (
            <CheckboxField
              name={`languages.${language}`}
              label={t(`registration.language.${language}`)}
              checked={props.of.draft.languages.includes(language)}
              onChange={(on) => toggle(language, on)}
            />
          )}
        </For>
      </FieldGroup>
      <RadioField
        name="locale"
        label={t("registration.field.locale")}
        value={props.of.draft.locale}
        options={locales.map((locale) => ({ value: locale, label: t(`registration.language.${locale}`) }))}
        onChange={(value) => props.of.write("locale", value)}
        error={errorWords(props.of.errorAt("/locale"))}
      />
    </>
  );
}

export function ConsentFields(props: FieldsProps): JSX.Element {
  const t = useText();
  return (
    <FieldGroup name="consents" label={t("registration.field.consents")} hint={t("registration.field.consents.hint")}>
      <For each={consentKinds}>
        {(kind) => (
          <CheckboxField
            name={`consents.${kind}`}
            label={t(`registration.consent.${kind}`)}
            required={kind === "processing"}
            checked={props.of.draft.consents[kind]}
            onChange={(given) => {
              props.of.setConsent(kind, given);
              props.of.leave(`/consents/${kind}`);
            }}
            error={errorWords(props.of.errorAt(`/consents/${kind}`))}
          />
        )}
      </For>
      <p class="hint">{t("registration.consent.version", { version: consentVersion })}</p>
    </FieldGroup>
  );
}
