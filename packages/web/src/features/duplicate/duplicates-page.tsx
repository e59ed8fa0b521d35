import "./duplicate.css";
import { type PairLine, type PairState, pairStates } from "@assize/core/duplicate/schema.ts";
import { A, useSearchParams } from "@solidjs/router";
import { createEffect, createResource, createSignal, For, type JSX, on, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { fullName } from "../registration/full-name.ts";
import { loadMerges, loadPairs } from "./api.ts";

/** The pairs in a state, page by page. */
function createPairs(state: () => PairState) {
  const [items, setItems] = createSignal<readonly PairLine[] | null>(null);
  const [cursor, setCursor] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const load = async (from: string | null) => {
    setBusy(true);
    setFailure(null);
    try {
      const page = await loadPairs(state(), from);
      setItems((before) => (from === null ? page.items : [...(before ?? []), ...page.items]));
      setCursor(page.nextCursor);
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  createEffect(
    on(state, () => {
      setItems(null);
      void load(null);
    }),
  );
  return { items, busy, failure, more: () => cursor() !== null, loadMore: () => void load(cursor()) };
}

function PairEntry(props: { readonly of: PairLine }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const kinds = () => format().list(props.of.alike.map((kind) => t(`duplicate.alike.${kind}`)));
  const names = () => props.of.people.map(fullName);
  const label = () => t("duplicate.compare.of", { first: names()[0] ?? "", second: names()[1] ?? "" });
  return (
    <li class="duplicate-pair">
      <ul class="plain-list duplicate-people">
        <For each={props.of.people}>
          {(person) => (
            <li>
              <strong>{fullName(person)}</strong>
              <span class="hint">{person.email}</span>
            </li>
          )}
        </For>
      </ul>
      <p>{t("duplicate.alike", { kinds: kinds() })}</p>
      <A class="button secondary" aria-label={label()} href={pathTo("duplicate", props.of)}>
        {t("duplicate.compare")}
      </A>
    </li>
  );
}

/** Accounts that look like one person's, to be compared. */
export function DuplicatesPage(): JSX.Element {
  const t = useText();
  const [search, setSearch] = useSearchParams<{ state: string }>();
  const state = (): PairState => pairStates.find((one) => one === search.state) ?? "open";
  const pairs = createPairs(state);
  const [merges] = createResource(loadMerges);
  const nothing = () =>
    state() === "open"
      ? { title: t("duplicate.none"), text: t("duplicate.none.text") }
      : { title: t("duplicate.none.different") };
  return (
    <Page
      title={t("duplicate.title")}
      lead={t("duplicate.lead")}
      crumbs={[{ text: t("settings.list.title"), href: pathTo("organize") }]}
    >
      <Show when={merges.latest?.length}>
        {(count) => (
          <Notice>
            <p>{t("duplicate.merging", { count: count() })}</p>
          </Notice>
        )}
      </Show>
      <RadioField
        name="state"
        label={t("duplicate.list")}
        value={state()}
        options={pairStates.map((value) => ({ value, label: t(`duplicate.list.${value}`) }))}
        onChange={(value) => setSearch({ state: value }, { replace: true })}
      />
      <ProblemNotice problem={pairs.failure()} />
      <Show when={pairs.items()} fallback={pairs.failure() ? null : <Skeleton lines={[10, 10, 10]} />}>
        {(items) => (
          <Show when={items().length > 0} fallback={<EmptyState {...nothing()} />}>
            <ul class="plain-list">
              <For each={items()}>{(pair) => <PairEntry of={pair} />}</For>
            </ul>
            <LoadMore shown={items().length} more={pairs.more()} busy={pairs.busy()} onMore={pairs.loadMore} />
          </Show>
        )}
      </Show>
    </Page>
  );
}
