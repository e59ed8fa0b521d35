import { type DocumentKind, layouts, type PrintedKind, type PrintingInput } from "@assize/core/document/schema.ts";
import { type Locale, localeNames, locales } from "@assize/core/i18n/locale.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { specimenUrl } from "./api.ts";

type Chosen = Omit<PrintingInput, "subjectIds">;

/** What is printed, and in which languages. */
export function createPrintChoice(first: PrintedKind) {
  const [kind, setKind] = createSignal<PrintedKind>(first);
  const [language, setLanguage] = createSignal<Locale>(locale());
  const [second, setSecond] = createSignal<Locale | "">("");
  const [layout, setLayout] = createSignal<Chosen["layout"]>("columns");
  const chosen = (): Chosen => {
    const other = second();
    const both = other === "" || other === language() ? [language()] : [language(), other];
    return { kind: kind(), locales: both, layout: layout() };
  };
  return { chosen, kind, setKind, language, setLanguage, second, setSecond, layout, setLayout };
}

export type PrintChoice = ReturnType<typeof createPrintChoice>;

function LanguageFields(props: { readonly of: PrintChoice }): JSX.Element {
  const t = useText();
  const named = (value: Locale) => ({ value, label: localeNames[value] });
  return (
    <>
      <SelectField
        name="print.first"
        label={t("paper.print.first")}
        value={props.of.language()}
        options={locales.map(named)}
        onChange={props.of.setLanguage}
      />
      <SelectField
        name="print.second"
        label={t("paper.print.second")}
        value={props.of.second()}
        options={[
          { value: "", label: t("paper.print.second.none") },
          ...locales.filter((one) => one !== props.of.language()).map(named),
        ]}
        onChange={props.of.setSecond}
      />
      <Show when={props.of.second() !== ""}>
        <SelectField
          name="print.layout"
          label={t("paper.print.layout")}
          value={props.of.layout()}
          options={layouts.map((value) => ({ value, label: t(`paper.print.layout.${value}`) }))}
          onChange={props.of.setLayout}
        />
      </Show>
    </>
  );
}

interface ChoiceProps {
  readonly of: PrintChoice;
  readonly conferenceId: string;
  readonly kinds: readonly PrintedKind[];
  /** Whose data a specimen shows. */
  readonly subjectId: string | undefined;
}

/** The fields of a printing, with a specimen to look at before. */
export function PrintFields(props: ChoiceProps): JSX.Element {
  const t = useText();
  const specimen = () => {
    const { kind, ...looks } = props.of.chosen();
    const letter: DocumentKind | null = kind === "ticket" ? null : kind;
    return letter && props.subjectId && specimenUrl(props.conferenceId, { kind: letter, ...looks }, props.subjectId);
  };
  return (
    <>
      <Show when={props.kinds.length > 1}>
        <SelectField
          name="print.kind"
          label={t("paper.print.what")}
          value={props.of.kind()}
          options={props.kinds.map((value) => ({ value, label: t(`paper.kind.${value}`) }))}
          onChange={props.of.setKind}
        />
      </Show>
      <Show when={props.of.kind() !== "ticket"}>
        <LanguageFields of={props.of} />
        <p class="hint">{t("paper.print.once")}</p>
      </Show>
      <Show when={specimen()}>
        {(href) => (
          <p>
            <a href={href()} target="_blank" rel="noopener">
              {t("paper.print.specimen")}
            </a>
          </p>
        )}
      </Show>
    </>
  );
}
