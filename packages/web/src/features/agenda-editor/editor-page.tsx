import "./agenda-editor.css";
import "../planning/planning.css";
import type { Draft, Session } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, type JSX, onCleanup, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { preloadTexts, useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { daysBetween } from "../editing/local-time.ts";
import { loadDraft } from "../planning/api.ts";
import { ConflictList } from "../planning/conflict-notice.tsx";
import { SessionDialog, WaitingDialog } from "../planning/edit-dialogs.tsx";
import { ReleaseDialog } from "../planning/release-dialog.tsx";
import { ScheduledReleaseNotice } from "../planning/scheduled-release.tsx";
import { loadConference } from "../settings/api.ts";
import { NotConfirmed } from "../speaking/not-confirmed.tsx";
import { createBoard } from "./board.ts";
import { createDesk, DeskProvider, useDesk } from "./desk.ts";
import { createFollowing } from "./follow.ts";
import { Grid } from "./grid.tsx";
import { LostNotices } from "./lost-notice.tsx";
import { NowDialog } from "./now-dialog.tsx";
import { Overview } from "./overview.tsx";
import { ProposalDialog } from "./proposal-dialog.tsx";
import { Toolbar } from "./toolbar.tsx";
import { WaitingList } from "./waiting-list.tsx";

type Shown =
  | { readonly session: string | null }
  | { readonly waiting: string | null }
  | { readonly now: string }
  | "release"
  | "proposal"
  | null;

/** What is on its way, and that nobody leaves before it is stored. */
function SaveState(props: { readonly reachable: boolean }): JSX.Element {
  const t = useText();
  const { board } = useDesk();
  const warn = (event: BeforeUnloadEvent) => board.pending() > 0 && event.preventDefault();
  window.addEventListener("beforeunload", warn);
  onCleanup(() => window.removeEventListener("beforeunload", warn));
  const words = () => {
    if (board.pending() > 0) return t("editor.saving", { count: board.pending() });
    return t(props.reachable ? "editor.saved" : "editor.unreachable");
  };
  return (
    <p class="hint editor-state" data-pending={board.pending()}>
      {words()}
    </p>
  );
}

function Conflicts(props: { readonly onChanged: () => void }): JSX.Element {
  const t = useText();
  const { board, conference } = useDesk();
  const open = () => board.conflicts().filter(({ acceptedBecause }) => acceptedBecause === null).length;
  return (
    <details class="editor-conflicts">
      <summary>{open() > 0 ? t("planning.conflicts", { count: open() }) : t("planning.conflicts.none")}</summary>
      <ConflictList conferenceId={conference.id} agenda={board.draft()} onChanged={props.onChanged} />
    </details>
  );
}

interface DialogsProps {
  readonly of: Shown;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function NowChange(props: Omit<DialogsProps, "of"> & { readonly of: Session | null }): JSX.Element {
  return (
    <Show when={props.of}>
      {(session) => <NowDialog session={session()} onDone={props.onDone} onLeave={props.onLeave} />}
    </Show>
  );
}

function Dialogs(props: DialogsProps): JSX.Element {
  const { board, conference, view } = useDesk();
  return (
    <Show when={props.of} keyed>
      {(shown) => {
        const draft = board.draft();
        const shared = { conference, agenda: draft, onDone: props.onDone, onLeave: props.onLeave };
        if (shown === "release")
          return <ReleaseDialog {...shared} conferenceId={conference.id} timeZone={conference.timeZone} />;
        if (shown === "proposal") return <ProposalDialog onLeave={props.onLeave} />;
        const byId = (wanted: string | null) => draft.sessions.find(({ id }) => id === wanted) ?? null;
        if ("waiting" in shown) {
          const waiting = draft.unscheduled.find(({ id }) => id === shown.waiting) ?? null;
          return <WaitingDialog {...shared} known={waiting} />;
        }
        if ("now" in shown) return <NowChange of={byId(shown.now)} onDone={props.onDone} onLeave={props.onLeave} />;
        const known = byId(shown.session);
        return <SessionDialog {...shared} known={known} day={view.day()} start="09:00" />;
      }}
    </Show>
  );
}

interface PartsProps {
  /** Null for a new one. */
  readonly onEditWaiting: (id: string | null) => void;
  readonly onPropose: () => void;
  /** Opens the dialog of the release, where its moment is set. */
  readonly onMove: () => void;
  readonly onRefresh: () => void;
}

function Parts(props: PartsProps): JSX.Element {
  const t = useText();
  const { board, conference, said, onUndoKey } = useDesk();
  const [overview, setOverview] = createSignal(false);
  window.addEventListener("keydown", onUndoKey);
  onCleanup(() => window.removeEventListener("keydown", onUndoKey));
  return (
    <div class="editor">
      <LostNotices />
      <Show when={board.held.limit === undefined && board.held.scheduledRelease}>
        {(scheduled) => (
          <ScheduledReleaseNotice
            conference={conference}
            scheduled={scheduled()}
            onMove={props.onMove}
            onChanged={props.onRefresh}
          />
        )}
      </Show>
      <Toolbar overview={overview()} onOverview={setOverview} />
      <p class="hint" id="editor-keys">
        {t("editor.keys")}
      </p>
      <Show when={board.held.limit}>
        <p class="hint" id="editor-theirs">
          {t("editor.theirs")}
        </p>
      </Show>
      <p class="visually-hidden" role="status">
        {said()}
      </p>
      <div class="editor-body">
        <Show when={overview()} fallback={<Grid />}>
          <Overview />
        </Show>
        <WaitingList onEdit={props.onEditWaiting} onPropose={props.onPropose} />
      </div>
      <Conflicts onChanged={props.onRefresh} />
      <Show when={board.held.limit === undefined}>
        <NotConfirmed conferenceId={conference.id} />
      </Show>
    </div>
  );
}

/** What is done with the whole agenda; whoever plans part of it does not release. */
function Actions(props: { readonly onAdd: () => void; readonly onRelease: () => void }): JSX.Element {
  const t = useText();
  const { board, conference } = useDesk();
  return (
    <>
      <LinkButton href={pathTo("planning", { conferenceId: conference.id })}>{t("editor.list")}</LinkButton>
      <Button onClick={props.onAdd}>{t("planning.session.add")}</Button>
      <Show when={board.held.unreleasedChanges > 0 && board.held.limit === undefined}>
        <Button variant="primary" onClick={props.onRelease}>
          {t("planning.release")}
        </Button>
      </Show>
    </>
  );
}

function EditorDeskPage(props: { readonly conference: Conference; readonly draft: Draft }): JSX.Element {
  const t = useText();
  const { conference } = props;
  const board = createBoard(conference.id, props.draft, () => {
    showToast({ text: t("editor.theirs") });
    desk.say(t("editor.theirs"));
  });
  const [shown, setShown] = createSignal<Shown>(null);
  const openSession = (session: string) => {
    if (!board.mayPlan(session)) showToast({ text: t("editor.theirs") });
    else if (!board.isPending(session)) setShown({ session });
  };
  const days = daysBetween(conference.startsOn, conference.endsOn);
  const openNow = (now: string) => setShown({ now });
  const desk = createDesk({ conference, board, days, openSession, openNow });
  const following = createFollowing(conference.id, board, (count) => desk.say(t("editor.said.others", { count })));
  const refresh = () => void board.refresh().catch(showProblem);
  const done = () => {
    setShown(null);
    refresh();
  };
  return (
    <DeskProvider value={desk}>
      <Page
        title={t("editor.title")}
        above={inLocale(conference.title, locale())}
        lead={<SaveState reachable={following.reachable()} />}
        actions={<Actions onAdd={() => setShown({ session: null })} onRelease={() => setShown("release")} />}
      >
        <ConferenceNav conferenceId={conference.id} />
        <Parts
          onEditWaiting={(waiting) => setShown({ waiting })}
          onPropose={() => setShown("proposal")}
          onMove={() => setShown("release")}
          onRefresh={refresh}
        />
        <Dialogs of={shown()} onDone={done} onLeave={() => setShown(null)} />
      </Page>
    </DeskProvider>
  );
}

/** The agenda as a grid of rooms and time. */
export function AgendaEditorPage(props: { readonly conferenceId: string }): JSX.Element {
  preloadTexts(["problem"]);
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [draft] = createResource(() => props.conferenceId, loadDraft);
  return (
    <Show when={conference()}>
      {(known) => <Show when={draft()}>{(first) => <EditorDeskPage conference={known()} draft={first()} />}</Show>}
    </Show>
  );
}
