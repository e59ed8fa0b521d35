import { type Locale, localeNames, locales } from "@assize/core/i18n/locale.ts";
import { For, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { fieldAria, fieldId, leaveField } from "../../ui/field.ts";
import { FieldNote } from "../../ui/field-frame.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import type { Editing } from "./create-editor.ts";
import type { TextDraft } from "./text-draft.ts";
import "./editing.css";

interface MultiTextFieldProps {
  readonly of: Editing;
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** `false` says "optional". */
  readonly required?: boolean | undefined;
  /** Lines of text; one is a single-line field. */
  readonly rows?: number | undefined;
  readonly value: TextDraft;
  readonly onInput: (language: Locale, text: string) => void;
}

/** The reader's own language comes first: it is the one that they write. */
const inOrder = (): readonly Locale[] => [locale(), ...locales.filter((one) => one !== locale())];

function OneLanguage(props: MultiTextFieldProps & { readonly language: Locale }): JSX.Element {
  const field = () =>
    props.of.field(`${props.pointer}/${props.language}`, `${props.label}, ${localeNames[props.language]}`);
  const id = () => fieldId(field().name);
  const shared = () => ({
    id: id(),
    name: field().name,
    lang: props.language,
    class: "control",
    ...fieldAria(field()),
  });
  const leave = () => leaveField(field());
  return (
    <div class="language-field" classList={{ wrong: Boolean(field().error) }}>
      <label for={id()} lang={props.language}>
        <span class="visually-hidden" lang={locale()}>{`${props.label}, `}</span>
        {localeNames[props.language]}
      </label>
      <div class="language-control">
        <FieldNote name={field().name} error={field().error} />
        {(props.rows ?? 1) > 1 ? (
          <textarea
            {...shared()}
            rows={props.rows}
            value={props.value[props.language]}
            onInput={({ currentTarget }) => props.onInput(props.language, currentTarget.value)}
            onBlur={leave}
          />
        ) : (
          <input
            {...shared()}
            type="text"
            value={props.value[props.language]}
            onInput={({ currentTarget }) => props.onInput(props.language, currentTarget.value)}
            onBlur={leave}
          />
        )}
      </div>
    </div>
  );
}

/** One text in every language; a language may be left empty, readers then see the original. */
export function MultiTextField(props: MultiTextFieldProps): JSX.Element {
  const t = useText();
  return (
    <FieldGroup
      name={`${props.pointer}-group`}
      label={props.label}
      required={props.required}
      hint={props.hint ?? t("settings.text.hint")}
    >
      <For each={inOrder()}>{(language) => <OneLanguage {...props} language={language} />}</For>
    </FieldGroup>
  );
}
