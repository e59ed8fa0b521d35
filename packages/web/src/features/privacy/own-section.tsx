import type { OwnSection as Described, OwnEntry } from "@assize/core/privacy/words.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";

const shownFirst = 10;

/** One thing that is stored, or a list; a long list shows its beginning until asked. */
function Entry(props: { readonly of: OwnEntry }): JSX.Element {
  const t = useText();
  const [all, setAll] = createSignal(false);
  let list: HTMLDListElement | undefined;
  const rows = () => (all() || props.of.title !== "" ? props.of.rows : props.of.rows.slice(0, shownFirst));
  const showAll = () => {
    setAll(true);
    list?.focus();
  };
  return (
    <div class="own-entry">
      <Show when={props.of.title}>
        <h3>{props.of.title}</h3>
      </Show>
      <dl class="answers" ref={list} tabindex={all() ? -1 : undefined}>
        <For each={rows()}>
          {(row) => (
            <div class="answers__row">
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={rows().length < props.of.rows.length}>
        <p>
          <Button onClick={showAll}>{t("privacy.more", { count: props.of.rows.length })}</Button>
        </p>
      </Show>
    </div>
  );
}

/** One kind of what is stored about the reader. */
export function OwnSection(props: { readonly of: Described }): JSX.Element {
  const t = useText();
  return (
    <Section title={props.of.title}>
      <Show when={props.of.entries.length > 0} fallback={<p class="muted">{t("privacy.none")}</p>}>
        <For each={props.of.entries}>{(entry) => <Entry of={entry} />}</For>
      </Show>
    </Section>
  );
}
