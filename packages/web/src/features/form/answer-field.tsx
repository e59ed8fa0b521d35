import "./form.css";
import { answerLanguages, countries, type Field, type Option } from "@assize/core/form/schema.ts";
import { countryName, languageName } from "@assize/core/i18n/names.ts";
import { regions } from "@assize/core/registration/terms.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import type { Choice } from "../../ui/choice.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { type AnswerFieldProps, frameOf } from "./answer-frame.ts";
import { FileAnswer } from "./file-answer.tsx";
import { InstitutionAnswer } from "./institution-field.tsx";

const radiosAtMost = 6;
const byName = (a: Choice, b: Choice): number => a.label.localeCompare(b.label, locale());

/** The choices of a field whose answers are chosen from a list. */
function choicesOf(field: Field, t: ReturnType<typeof useText>): readonly Choice[] {
  if (field.type === "country")
    return countries.map((code) => ({ value: code, label: countryName(code, locale()) })).toSorted(byName);
  if (field.type === "language")
    return answerLanguages.map((code) => ({ value: code, label: languageName(code, locale()) }));
  return regions.map((region) => ({ value: region, label: t(`registration.region.${region}`) }));
}

interface OptionsProps extends AnswerFieldProps {
  readonly options: readonly Option[];
}

const chosenIn = ({ value }: AnswerFieldProps): readonly string[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [String(value)];

/** The options as choices; one without a place left says so, unless it is the one that is held. */
function optionChoices(props: OptionsProps, t: ReturnType<typeof useText>): readonly Choice[] {
  const isFull = ({ key }: Option) =>
    props.full.includes(`${props.field.key}/${key}`) && !chosenIn(props).includes(key);
  return props.options.map((option) => ({
    value: option.key,
    label: inLocale(option.label, locale()),
    hint: isFull(option) ? t("form.full") : undefined,
    disabled: isFull(option),
  }));
}

function SeveralOptions(props: OptionsProps): JSX.Element {
  const t = useText();
  const keys = () => props.options.map(({ key }) => key);
  const choiceOf = (key: string) => optionChoices(props, t).find(({ value }) => value === key);
  const toggle = (key: string, on: boolean) => {
    const rest = chosenIn(props).filter((one) => one !== key);
    props.onAnswer(on ? [...rest, key] : rest);
    props.onLeave();
  };
  return (
    <FieldGroup {...frameOf(props)}>
      <For each={keys()}>
        {(key) => (
          <CheckboxField
            name={`${props.name}/${key}`}
            label={choiceOf(key)?.label ?? ""}
            hint={choiceOf(key)?.hint}
            disabled={choiceOf(key)?.disabled}
            checked={chosenIn(props).includes(key)}
            onChange={(on) => toggle(key, on)}
          />
        )}
      </For>
    </FieldGroup>
  );
}

function OneOption(props: OptionsProps): JSX.Element {
  const t = useText();
  const frame = frameOf(props);
  const choices = createMemo(() => optionChoices(props, t));
  const optional = () => (props.field.required ? [] : [{ value: "", label: t("form.none") }]);
  const inList = (one: Choice) => ({ ...one, label: one.hint ? `${one.label} (${one.hint})` : one.label });
  const choose = (value: string) => {
    props.onAnswer(value === "" ? undefined : value);
    props.onLeave();
  };
  return (
    <Show
      when={props.options.length <= radiosAtMost}
      fallback={
        <SelectField
          {...frame}
          value={chosenIn(props)[0] ?? ""}
          placeholder={t("registration.field.choose")}
          options={[...optional(), ...choices().map(inList)]}
          onChange={choose}
        />
      }
    >
      <RadioField
        {...frame}
        value={chosenIn(props)[0] ?? ""}
        options={[...choices(), ...optional()]}
        onChange={choose}
      />
    </Show>
  );
}

function OptionFields(props: OptionsProps): JSX.Element {
  return (
    <Show when={props.field.type === "multipleChoice"} fallback={<OneOption {...props} />}>
      <SeveralOptions {...props} />
    </Show>
  );
}

function ListField(props: AnswerFieldProps): JSX.Element {
  const t = useText();
  const frame = frameOf(props);
  const none = () => (props.field.required ? [] : [{ value: "", label: t("form.none") }]);
  return (
    <SelectField
      {...frame}
      value={String(props.value ?? "")}
      placeholder={t("registration.field.choose")}
      options={[...none(), ...choicesOf(props.field, t)]}
      onChange={(value) => props.onAnswer(value === "" ? undefined : value)}
    />
  );
}

function ConsentField(props: AnswerFieldProps): JSX.Element {
  return (
    <div class="form-consent">
      <p class="form-words">{props.field.type === "consent" ? inLocale(props.field.wording, locale()) : ""}</p>
      <CheckboxField
        {...frameOf(props)}
        checked={props.value === true}
        onChange={(on) => {
          props.onAnswer(on);
          props.onLeave();
        }}
      />
    </div>
  );
}

const inputOf = {
  phone: { type: "tel", inputmode: "tel", autocomplete: "tel" },
  email: { type: "email", inputmode: "email", autocomplete: "email" },
  text: { type: "text", inputmode: "text", autocomplete: "off" },
} as const;

function LineField(props: AnswerFieldProps & { readonly type: keyof typeof inputOf }): JSX.Element {
  return (
    <TextField
      {...frameOf(props)}
      {...inputOf[props.type]}
      value={String(props.value ?? "")}
      onInput={(value) => props.onAnswer(value)}
    />
  );
}

const isLine = (type: Field["type"]): type is keyof typeof inputOf => type in inputOf;

/** One question of a form, whatever its type. */
export function AnswerField(props: AnswerFieldProps): JSX.Element {
  const line = () => (isLine(props.field.type) ? props.field.type : null);
  return (
    <Switch fallback={<ListField {...props} />}>
      <Match when={"options" in props.field && props.field.options}>
        {(options) => <OptionFields {...props} options={options()} />}
      </Match>
      <Match when={line()}>{(type) => <LineField {...props} type={type()} />}</Match>
      <Match when={props.field.type === "longText"}>
        <TextArea {...frameOf(props)} value={String(props.value ?? "")} onInput={props.onAnswer} />
      </Match>
      <Match when={props.field.type === "number"}>
        <NumberField
          {...frameOf(props)}
          value={typeof props.value === "number" ? props.value : undefined}
          onInput={props.onAnswer}
        />
      </Match>
      <Match when={props.field.type === "date"}>
        <DateField {...frameOf(props)} value={String(props.value ?? "")} onInput={props.onAnswer} />
      </Match>
      <Match when={props.field.type === "file" && props.field}>
        {(field) => <FileAnswer {...props} field={field()} />}
      </Match>
      <Match when={props.field.type === "institution"}>
        <InstitutionAnswer {...props} />
      </Match>
      <Match when={props.field.type === "consent"}>
        <ConsentField {...props} />
      </Match>
    </Switch>
  );
}
