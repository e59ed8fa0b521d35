import type { Session, Snapshot } from "../agenda/schema.ts";
import type { SessionRole } from "../agenda/terms.ts";
import type { Locale } from "../i18n/locale.ts";
import { inLocale } from "../shared/multi-text.ts";

/** What of the agenda is somebody's own. */
export interface Own {
  /** Chosen for the personal agenda, or signed up to. */
  readonly sessionIds: ReadonlySet<string>;
  /** As whom the person stands in the agenda. */
  readonly speakerIds: ReadonlySet<string>;
}

/** What a change can be about, in the order in which it is told. */
export const concernKinds = ["cancelled", "back", "time", "room", "title", "part"] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** A session in which something changed that concerns somebody. */
export interface Concern {
  readonly sessionId: string;
  readonly kinds: readonly ConcernKind[];
  readonly before: Session | null;
  readonly after: Session | null;
  readonly roleBefore: SessionRole | null;
  readonly roleAfter: SessionRole | null;
}

const roleIn = (session: Session | undefined, { speakerIds }: Own): SessionRole | null =>
  session?.speakers.find(({ speakerId }) => speakerIds.has(speakerId))?.role ?? null;

type Sides = Omit<Concern, "kinds">;

function kindsOf({ before, after, roleBefore, roleAfter }: Sides, locale: Locale): readonly ConcernKind[] {
  if (before === null) return after === null ? [] : ["back"];
  if (after === null) return ["cancelled"];
  const changed = {
    cancelled: false,
    back: false,
    time: before.startsAt !== after.startsAt || before.endsAt !== after.endsAt,
    room: before.roomId !== after.roomId,
    title: inLocale(before.title, locale) !== inLocale(after.title, locale),
    part: roleBefore !== roleAfter,
  } as const satisfies Record<ConcernKind, boolean>;
  return concernKinds.filter((kind) => changed[kind]);
}

const startOf = ({ before, after }: Concern): string => after?.startsAt ?? before?.startsAt ?? "";

/** What between two agendas concerns somebody who reads in a language: moved, renamed, cancelled, back, another room, another part. By time. */
export function concernsOf(own: Own, before: Snapshot, after: Snapshot, locale: Locale): readonly Concern[] {
  const old = new Map(before.sessions.map((session) => [session.id, session]));
  const now = new Map(after.sessions.map((session) => [session.id, session]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((sessionId) => {
      const [was, is] = [old.get(sessionId), now.get(sessionId)];
      const [roleBefore, roleAfter] = [roleIn(was, own), roleIn(is, own)];
      if (!own.sessionIds.has(sessionId) && roleBefore === null && roleAfter === null) return [];
      const sides = { sessionId, before: was ?? null, after: is ?? null, roleBefore, roleAfter };
      const kinds = kindsOf(sides, locale);
      return kinds.length === 0 ? [] : [{ ...sides, kinds }];
    })
    .toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || a.sessionId.localeCompare(b.sessionId));
}

const facts = ({ startsAt, endsAt, roomId, title, speakers, closedDoor }: Session): string =>
  JSON.stringify([startsAt, endsAt, roomId, title, speakers, closedDoor === true]);

/** Which sessions differ so that somebody may be concerned. */
export function changedSessions(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  const old = new Map(before.sessions.map((session) => [session.id, facts(session)]));
  const now = new Map(after.sessions.map((session) => [session.id, facts(session)]));
  return new Set([...old.keys(), ...now.keys()].filter((id) => old.get(id) !== now.get(id)));
}
