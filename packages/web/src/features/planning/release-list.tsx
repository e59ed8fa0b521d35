import type { Release } from "@assize/core/agenda/schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { showProblem } from "../../ui/toast.ts";
import { loadReleases } from "./api.ts";

interface ReleaseListProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  /** The newest release: another one means that the list has grown. */
  readonly newest: string | null;
}

function OneRelease(props: { readonly of: Release; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  return (
    <li class="planned-part">
      <div class="planned-words">
        <h3>{t("planning.releases.number", { number: String(props.of.number) })}</h3>
        <p class="planned-facts figures">
          <span>{format().dateTime(props.of.releasedAt)}</span>
          <span class="muted">{t("planning.releases.sessions", { count: props.of.sessions })}</span>
        </p>
        <Show when={props.of.note}>
          {(note) => <p lang={readText(note(), locale()).locale}>{readText(note(), locale()).text}</p>}
        </Show>
      </div>
    </li>
  );
}

/** What was released, the newest first. */
export function ReleaseList(props: ReleaseListProps): JSX.Element {
  const t = useText();
  const [page, { mutate }] = createResource(
    () => ({ id: props.conferenceId, newest: props.newest }),
    ({ id }) => loadReleases(id, null),
  );
  const [busy, setBusy] = createSignal(false);
  const items = () => page.latest?.items ?? [];
  const more = async () => {
    setBusy(true);
    try {
      const next = await loadReleases(props.conferenceId, page.latest?.nextCursor ?? null);
      mutate({ ...next, items: [...items(), ...next.items] });
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Show
      when={items().length > 0}
      fallback={<EmptyState title={t("planning.releases.empty")} text={t("planning.releases.empty.text")} />}
    >
      <ol class="plain-list">
        <For each={items()}>{(release) => <OneRelease of={release} timeZone={props.timeZone} />}</For>
      </ol>
      <Show when={page.latest?.nextCursor}>
        <LoadMore shown={items().length} more busy={busy()} onMore={() => void more()} />
      </Show>
    </Show>
  );
}
