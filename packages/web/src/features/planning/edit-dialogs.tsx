import type { Room, Session, Track, Unscheduled } from "@assize/core/agenda/schema.ts";
import type { Speaker } from "@assize/core/speaker/schema.ts";
import { type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { SubmissionLink } from "../call/submission-link.tsx";
import { daysBetween } from "../editing/local-time.ts";
import {
  checkRoom,
  checkSession,
  checkSpeaker,
  checkTrack,
  checkWaiting,
  roomDraft,
  sessionDraft,
  speakerDraft,
  trackDraft,
  waitingDraft,
} from "./drafts.ts";
import { createPartEditor, type DialogProps, PartDialog } from "./part-dialog.tsx";
import { RoomFields, SpeakerFields, TrackFields } from "./part-forms.tsx";
import { roomSaid, sessionSaid, speakerSaid, trackSaid, waitingSaid } from "./said.ts";
import { SessionFields } from "./session-fields.tsx";

interface Known<T> extends DialogProps {
  readonly known: T | null;
}

/** After the last one of its kind. */
const beginning = (items: readonly { readonly order: number }[]) => ({
  locale: locale(),
  order: items.reduce((last, { order }) => Math.max(last, order + 1), 0),
});

export function RoomDialog(props: Known<Room>): JSX.Element {
  const t = useText();
  const editor = createPartEditor({
    kind: "rooms",
    props,
    known: props.known,
    all: ({ rooms }) => rooms,
    draftOf: (room: Room | null) => roomDraft(room, beginning(props.agenda.rooms)),
    check: checkRoom,
    said: (draft) => roomSaid(draft, t),
  });
  return (
    <PartDialog {...props} of={editor} what="room" name={props.known?.name ?? null}>
      <RoomFields of={editor} />
    </PartDialog>
  );
}

export function TrackDialog(props: Known<Track>): JSX.Element {
  const t = useText();
  const editor = createPartEditor({
    kind: "tracks",
    props,
    known: props.known,
    all: ({ tracks }) => tracks,
    draftOf: (track: Track | null) => trackDraft(track, beginning(props.agenda.tracks)),
    check: checkTrack,
    said: (draft) => trackSaid(draft, t),
  });
  return (
    <PartDialog {...props} of={editor} what="track" name={props.known?.name ?? null}>
      <TrackFields of={editor} />
    </PartDialog>
  );
}

export function SpeakerDialog(props: Known<Speaker>): JSX.Element {
  const t = useText();
  const { timeZone, startsOn, endsOn } = props.conference;
  const editor = createPartEditor({
    kind: "speakers",
    props,
    known: props.known,
    all: ({ speakers }) => speakers,
    draftOf: (speaker: Speaker | null) => speakerDraft(speaker, { ...beginning(props.agenda.speakers), timeZone }),
    check: (draft) => checkSpeaker(draft, timeZone),
    said: (draft) => speakerSaid(draft, t),
  });
  return (
    <PartDialog {...props} of={editor} what="speaker" name={props.known?.name ?? null}>
      <SpeakerFields of={editor} days={daysBetween(startsOn, endsOn)} timeZone={timeZone} />
    </PartDialog>
  );
}

interface SessionDialogProps extends Known<Session> {
  /** Where a new one begins. */
  readonly day: string;
  readonly start: string;
}

export function SessionDialog(props: SessionDialogProps): JSX.Element {
  const t = useText();
  const { timeZone, startsOn, endsOn } = props.conference;
  const editor = createPartEditor({
    kind: "sessions",
    props,
    known: props.known,
    all: ({ sessions }) => sessions,
    draftOf: (session: Session | null) =>
      sessionDraft(session, { locale: locale(), timeZone, day: props.day, start: props.start }),
    check: (draft) => checkSession(draft, timeZone),
    said: (draft) => sessionSaid(draft, props.agenda, t),
  });
  return (
    <PartDialog {...props} of={editor} what="session" name={props.known?.title ?? null}>
      <Show when={props.known?.id}>
        {(sessionId) => <SubmissionLink conferenceId={props.conference.id} sessionId={sessionId()} />}
      </Show>
      <SessionFields of={editor} agenda={props.agenda} slot={{ days: daysBetween(startsOn, endsOn), timeZone }} />
    </PartDialog>
  );
}

/** A session that waits for its time: all that a session says, and how long it takes. */
export function WaitingDialog(props: Known<Unscheduled>): JSX.Element {
  const t = useText();
  const editor = createPartEditor({
    kind: "unscheduled",
    props,
    known: props.known,
    all: ({ unscheduled }) => unscheduled,
    draftOf: (session: Unscheduled | null) => waitingDraft(session, locale()),
    check: checkWaiting,
    said: (draft) => waitingSaid(draft, props.agenda, t),
  });
  return (
    <PartDialog {...props} of={editor} what="session" name={props.known?.title ?? null}>
      <Show when={props.known?.id}>
        {(sessionId) => <SubmissionLink conferenceId={props.conference.id} sessionId={sessionId()} />}
      </Show>
      <SessionFields of={editor} agenda={props.agenda} slot={null} />
    </PartDialog>
  );
}
