import "./planning.css";
import type { Draft } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { preloadTexts, useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Page } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadConference } from "../settings/api.ts";
import { deleteItem, loadDraft } from "./api.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { RoomDialog, SessionDialog, SpeakerDialog, TrackDialog } from "./edit-dialogs.tsx";
import type { DialogProps } from "./part-dialog.tsx";
import { PlanningTabs } from "./planning-tabs.tsx";
import { ReleaseDialog } from "./release-dialog.tsx";
import { sayWhy } from "./say-why.ts";
import { ScheduledReleaseNotice } from "./scheduled-release.tsx";
import type { Removal, Task } from "./tasks.ts";
import { singular } from "./words.ts";

/** What visitors see, and how far the draft is from it. */
function ReleaseState(props: { readonly agenda: Draft; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const seen = () => {
    const release = props.agenda.currentRelease;
    if (release === null) return t("planning.release.none");
    return t("planning.release.current", {
      number: String(release.number),
      date: format().dateTime(release.releasedAt),
    });
  };
  const waiting = () => {
    const count = props.agenda.unreleasedChanges;
    return count === 0 ? t("planning.changes.none") : t("planning.changes", { count });
  };
  return <>{`${seen()} ${waiting()}`}</>;
}

interface DeleteProps {
  readonly of: Removal;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function DeleteDialog(props: DeleteProps): JSX.Element {
  const t = useText();
  const what = singular[props.of.kind];
  const name = () => inLocale("title" in props.of.item ? props.of.item.title : props.of.item.name, locale());
  const remove = async () => {
    await deleteItem(props.of.kind, props.of.item).catch(sayWhy);
    showToast({ text: t(`planning.${what}.deleted`) });
    props.onDone();
  };
  return (
    <ConfirmDialog
      open
      danger
      title={t("planning.delete.title", { name: name() })}
      text={t(`planning.${what}.delete.text`)}
      confirm={t(`planning.${what}.delete`)}
      cancel={t("planning.keep")}
      onClose={props.onLeave}
      onConfirm={remove}
    />
  );
}

function TaskDialog(props: DialogProps & { readonly of: Task }): JSX.Element {
  const task = props.of;
  switch (task.kind) {
    case "rooms":
      return <RoomDialog {...props} known={task.known} />;
    case "tracks":
      return <TrackDialog {...props} known={task.known} />;
    case "speakers":
      return <SpeakerDialog {...props} known={task.known} />;
    case "sessions":
      return <SessionDialog {...props} known={task.known} day={task.day} start={task.start} />;
  }
}

type Shown = { readonly task: Task } | { readonly removal: Removal } | "release" | null;

interface DialogsProps extends Pick<DialogProps, "conference" | "agenda" | "onDone" | "onLeave"> {
  readonly of: Shown;
}

function Dialogs(props: DialogsProps): JSX.Element {
  return (
    <Show when={props.of} keyed>
      {(shown) => {
        if (shown === "release")
          return <ReleaseDialog {...props} conferenceId={props.conference.id} timeZone={props.conference.timeZone} />;
        return "task" in shown ? (
          <TaskDialog {...props} of={shown.task} />
        ) : (
          <DeleteDialog {...props} of={shown.removal} />
        );
      }}
    </Show>
  );
}

interface DeskProps {
  readonly conference: Conference;
  readonly agenda: Draft;
  readonly onChanged: () => void;
}

/** To the other pages of the agenda. */
function Ways(props: Pick<DeskProps, "conference" | "agenda">): JSX.Element {
  const t = useText();
  return (
    <>
      <LinkButton href={pathTo("agendaEditor", { conferenceId: props.conference.id })}>{t("planning.grid")}</LinkButton>
      <Show when={props.agenda.limit === undefined}>
        <LinkButton href={pathTo("importAgenda", { conferenceId: props.conference.id })}>
          {t("planning.import")}
        </LinkButton>
        <LinkButton href={pathTo("interest", { conferenceId: props.conference.id })}>
          {t("planning.interest")}
        </LinkButton>
        <LinkButton href={pathTo("schedulers", { conferenceId: props.conference.id })}>
          {t("planning.schedulers")}
        </LinkButton>
      </Show>
      <Show when={props.agenda.currentRelease && props.agenda.unreleasedChanges > 0}>
        <LinkButton href={pathTo("compare", { conferenceId: props.conference.id })}>
          {t("planning.compare.open")}
        </LinkButton>
      </Show>
      <Show when={props.conference.state === "published"}>
        <LinkButton href={pathTo("agenda", { slug: props.conference.slug })}>{t("planning.public")}</LinkButton>
      </Show>
    </>
  );
}

function Notices(props: DeskProps & { readonly onMove: () => void }): JSX.Element {
  return (
    <>
      <Show when={props.agenda.limit === undefined && props.agenda.scheduledRelease}>
        {(scheduled) => <ScheduledReleaseNotice {...props} scheduled={scheduled()} />}
      </Show>
      <ConflictNotice conferenceId={props.conference.id} agenda={props.agenda} onChanged={props.onChanged} />
    </>
  );
}

function PlanningDesk(props: DeskProps): JSX.Element {
  const t = useText();
  const [shown, setShown] = createSignal<Shown>(null);
  const leave = () => setShown(null);
  const done = () => {
    leave();
    props.onChanged();
  };
  return (
    <Page
      title={t("planning.title")}
      above={inLocale(props.conference.title, locale())}
      lead={<ReleaseState agenda={props.agenda} timeZone={props.conference.timeZone} />}
      actions={
        <>
          <Ways conference={props.conference} agenda={props.agenda} />
          <Show when={props.agenda.unreleasedChanges > 0 && props.agenda.limit === undefined}>
            <Button variant="primary" onClick={() => setShown("release")}>
              {t("planning.release")}
            </Button>
          </Show>
        </>
      }
    >
      <ConferenceNav conferenceId={props.conference.id} />
      <Notices {...props} onMove={() => setShown("release")} />
      <PlanningTabs
        conference={props.conference}
        agenda={props.agenda}
        onEdit={(task) => setShown({ task })}
        onDelete={(removal) => setShown({ removal })}
        onReleased={props.onChanged}
      />
      <Dialogs of={shown()} conference={props.conference} agenda={props.agenda} onDone={done} onLeave={leave} />
    </Page>
  );
}

/** The agenda that the organizers work on: sessions by day, people, rooms, tracks, and the release that visitors see. */
export function PlanningPage(props: { readonly conferenceId: string }): JSX.Element {
  preloadTexts(["problem"]);
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [agenda, { refetch }] = createResource(() => props.conferenceId, loadDraft);
  return (
    <Show when={conference()}>
      {(shown) => (
        <Show when={agenda.latest}>
          {(draft) => <PlanningDesk conference={shown()} agenda={draft()} onChanged={() => void refetch()} />}
        </Show>
      )}
    </Show>
  );
}
