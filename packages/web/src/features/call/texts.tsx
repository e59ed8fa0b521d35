import { localeNames, locales } from "@assize/core/i18n/locale.ts";
import type { MultiText } from "@assize/core/shared/multi-text.ts";
import { For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Markdown } from "../../ui/markdown.tsx";
import { Section } from "../../ui/page.tsx";

interface TextsProps {
  readonly title: MultiText;
  readonly abstract: MultiText;
}

/** Title and abstract in every language that they are written in; the reader's own first. */
export function Texts(props: TextsProps): JSX.Element {
  const t = useText();
  const languages = () =>
    [locale(), ...locales.filter((one) => one !== locale())].filter(
      (one) => props.title[one] !== undefined || props.abstract[one] !== undefined,
    );
  return (
    <Section title={t("call.field.abstract")}>
      <For each={languages()}>
        {(language) => (
          <div class="call-text" lang={language}>
            <p class="hint">{localeNames[language]}</p>
            <Show when={props.title[language]}>
              <p class="call-text-title">{props.title[language]}</p>
            </Show>
            <Show when={props.abstract[language]}>
              {(source) => <Markdown source={source()} lang={language} topLevel={4} />}
            </Show>
          </div>
        )}
      </For>
    </Section>
  );
}
