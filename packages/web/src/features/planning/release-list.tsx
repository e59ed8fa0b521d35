import type { Release } from "@assize/core/agenda/schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, For, type JSX, Show, Suspense } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { loadReleaseChanges, loadReleases, releaseAgain } from "./api.ts";
import { ChangeList } from "./change-list.tsx";
import { sayWhy } from "./say-why.ts";
import { createTelling, TellingFields } from "./telling.tsx";

interface ReleaseListProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  /** The newest release: another one means that the list has grown. */
  readonly newest: string | null;
  readonly onReleased: () => void;
}

interface OneProps {
  readonly of: Release;
  readonly timeZone: string;
  /** Visitors see another one now. */
  readonly old: boolean;
  readonly onAgain: (release: Release) => void;
}

/** Asked for when it is opened. */
function Changes(props: Pick<OneProps, "of" | "timeZone">): JSX.Element {
  const t = useText();
  const [wanted, setWanted] = createSignal<Release | null>(null);
  const [log] = createResource(wanted, loadReleaseChanges);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setWanted(props.of)}>
      <summary>{t("planning.change.log")}</summary>
      <Suspense fallback={<Skeleton />}>
        <Show when={log()}>{(known) => <ChangeList log={known()} timeZone={props.timeZone} />}</Show>
      </Suspense>
    </details>
  );
}

function OneRelease(props: OneProps): JSX.Element {
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
        <Show when={props.of.quietBecause}>
          {(reason) => <p class="hint">{t("planning.releases.quiet", { reason: reason() })}</p>}
        </Show>
        <Changes of={props.of} timeZone={props.timeZone} />
      </div>
      <Show when={props.old}>
        <div class="row planned-tools">
          <Button
            variant="quiet"
            label={t("planning.again.of", { number: String(props.of.number) })}
            onClick={() => props.onAgain(props.of)}
          >
            {t("planning.again")}
          </Button>
        </div>
      </Show>
    </li>
  );
}

interface AgainProps {
  readonly conferenceId: string;
  readonly of: Release | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Asks before visitors see an older agenda again. */
function AgainDialog(props: AgainProps): JSX.Element {
  const t = useText();
  const keyOf = createSendKey();
  const telling = createTelling(props.conferenceId, () => props.of?.number);
  const again = async () => {
    if (props.of === null) return;
    const body = telling.body();
    const { number } = await releaseAgain(props.of, body, keyOf({ of: props.of.number, body })).catch(sayWhy);
    showToast({ text: t("planning.release.done", { number: String(number) }) });
    props.onDone();
  };
  return (
    <ConfirmDialog
      open={props.of !== null}
      title={t("planning.again.title", { number: String(props.of?.number ?? "") })}
      text={t("planning.again.text")}
      confirm={t("planning.again")}
      onClose={props.onLeave}
      onConfirm={again}
    >
      <TellingFields of={telling} />
    </ConfirmDialog>
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
  const [asked, setAsked] = createSignal<Release | null>(null);
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
        <For each={items()}>
          {(release) => (
            <OneRelease of={release} timeZone={props.timeZone} old={release.id !== props.newest} onAgain={setAsked} />
          )}
        </For>
      </ol>
      <AgainDialog
        conferenceId={props.conferenceId}
        of={asked()}
        onDone={props.onReleased}
        onLeave={() => setAsked(null)}
      />
      <Show when={page.latest?.nextCursor}>
        <LoadMore shown={items().length} more busy={busy()} onMore={() => void more()} />
      </Show>
    </Show>
  );
}
