import { isLetter } from "@assize/core/document/policy.ts";
import { badgeLayouts, layouts, type PrintedKind, type PrintingInput } from "@assize/core/document/schema.ts";
import { type Locale, localeNames, locales } from "@assize/core/i18n/locale.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { specimenUrl } from "./api.ts";
import { createListChoice, ListFields } from "./list-choice.tsx";

type Chosen = Pick<PrintingInput, "kind" | "locales" | "layout">;
type Badges = NonNullable<PrintingInput["badges"]>;

/** What is printed, in which languages, and how it looks. */
export function createPrintChoice(first: PrintedKind) {
  const [kind, setKind] = createSignal<PrintedKind>(first);
  const [language, setLanguage] = createSignal<Locale>(locale());
  const [second, setSecond] = createSignal<Locale | "">("");
  const [layout, setLayout] = createSignal<Chosen["layout"]>("columns");
  const [badges, setBadges] = createSignal<Badges>("sheet");
  const list = createListChoice();
  const chosen = (): Chosen => {
    const other = second();
    const one = other === "" || other === language() || kind() === "list";
    return { kind: kind(), locales: one ? [language()] : [language(), other], layout: layout() };
  };
  return {
    badges,
    setBadges,
    list,
    chosen,
    kind,
    setKind,
    language,
    setLanguage,
    second,
    setSecond,
    layout,
    setLayout,
  };
}

export type PrintChoice = ReturnType<typeof createPrintChoice>;

/** A ticket speaks the language of its person; a list has one language. */
function LanguageFields(props: { readonly of: PrintChoice }): JSX.Element {
  const t = useText();
  const two = () => props.of.second() !== "" && isLetter(props.of.kind());
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
      <Show when={props.of.kind() !== "list"}>
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
      </Show>
      <Show when={two()}>
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
    return isLetter(kind) && props.subjectId && specimenUrl(props.conferenceId, { kind, ...looks }, props.subjectId);
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
      </Show>
      <Show when={props.of.kind() === "list"}>
        <ListFields of={props.of.list} />
      </Show>
      <Show when={props.of.kind() === "badge"}>
        <SelectField
          name="print.badges"
          label={t("paper.badges")}
          value={props.of.badges()}
          options={badgeLayouts.map((value) => ({ value, label: t(`paper.badges.${value}`) }))}
          onChange={props.of.setBadges}
        />
      </Show>
      <Show when={isLetter(props.of.kind())}>
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
