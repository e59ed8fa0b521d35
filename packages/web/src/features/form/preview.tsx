import type { Definition, Field } from "@assize/core/form/schema.ts";
import { type Locale, localeNames, locales } from "@assize/core/i18n/locale.ts";
import { inLocale, type MultiText } from "@assize/core/shared/multi-text.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Section } from "../../ui/page.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { createFiller } from "./create-filler.ts";
import { FormSections } from "./filler.tsx";
import type { RuleProps } from "./rule-editor.tsx";

interface PreviewProps {
  readonly definition: Definition;
  readonly categories: RuleProps["categories"];
}

function fieldIn(field: Field, say: (text: MultiText) => MultiText): Field {
  const words = { label: say(field.label), ...(field.help && { help: say(field.help) }) };
  if ("options" in field) {
    return { ...field, ...words, options: field.options.map((option) => ({ ...option, label: say(option.label) })) };
  }
  return field.type === "consent" ? { ...field, ...words, wording: say(field.wording) } : { ...field, ...words };
}

/** The form with its words in one language, as whoever reads that language sees it. */
function inLanguage({ sections }: Definition, language: Locale): Definition {
  const say = (text: MultiText): MultiText => ({ source: language, [language]: inLocale(text, language) });
  return {
    sections: sections.map((section) => ({
      ...section,
      title: say(section.title),
      ...(section.help && { help: say(section.help) }),
      fields: section.fields.map((field) => fieldIn(field, say)),
    })),
  };
}

/** The form as participants will meet it: in each language, for each category, and with its rules at work. */
export function Preview(props: PreviewProps): JSX.Element {
  const t = useText();
  const [language, setLanguage] = createSignal<Locale>(locale());
  const [categoryId, setCategoryId] = createSignal("");
  const category = () => categoryId() || (props.categories[0]?.id ?? "");
  const filler = createFiller(
    () => inLanguage(props.definition, language()),
    null,
    () => ({ categoryId: category(), by: "participant" }),
  );
  return (
    <Section title={t("form.preview")}>
      <div class="field-pair">
        <SelectField
          name="preview/language"
          label={t("form.preview.language")}
          value={language()}
          options={locales.map((one) => ({ value: one, label: localeNames[one] }))}
          onChange={setLanguage}
        />
        <Show when={props.categories.length > 1}>
          <SelectField
            name="preview/category"
            label={t("form.rule.category")}
            value={category()}
            options={props.categories.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setCategoryId}
          />
        </Show>
      </div>
      <div class="builder-preview" lang={language()}>
        <Show when={filler.sections().length > 0} fallback={<p class="hint">{t("form.preview.empty")}</p>}>
          <FormSections of={filler} full={[]} prefix="preview/" />
        </Show>
      </div>
    </Section>
  );
}
