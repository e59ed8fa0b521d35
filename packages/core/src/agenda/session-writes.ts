import { setTimeout as sleep } from "node:timers/promises";
import { conferenceEntity, requireSpan, type Span, spanWrite } from "../conference/index.ts";
import { check, refer, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { speakerEntity } from "../speaker/index.ts";
import { outsideDays } from "./policy.ts";
import { listSessions, roomEntity, trackEntity } from "./repo.ts";
import type { Session } from "./schema.ts";

type References = Pick<Session, "roomId" | "trackId" | "speakers">;
const noReferences: References = { roomId: null, trackId: null, speakers: [] };

const speakersOf = ({ speakers }: References): readonly string[] => speakers.map(({ speakerId }) => speakerId);
const unknown = (pointer: string) => (): DomainError => invalidField(pointer, "unknown_reference");

/** Counts what a session refers to anew, so that nothing that is in use can be removed, and nothing removed can be used. */
function referenceWrites(conferenceId: string, before: References, after: References): Write[] {
  const one = (id: string) => ({ conferenceId, id });
  const moved = <T>(from: T | null, to: T | null, write: (id: T, by: 1 | -1) => Write): Write[] =>
    from === to ? [] : [...(from === null ? [] : [write(from, -1)]), ...(to === null ? [] : [write(to, 1)])];
  const left = speakersOf(before).filter((id) => !speakersOf(after).includes(id));
  const joined = speakersOf(after).filter((id) => !speakersOf(before).includes(id));
  return [
    ...moved(before.roomId, after.roomId, (id, by) => refer(roomEntity, one(id), by, unknown("/roomId"))),
    ...moved(before.trackId, after.trackId, (id, by) => refer(trackEntity, one(id), by, unknown("/trackId"))),
    ...left.map((id) => refer(speakerEntity, one(id), -1, unknown("/speakers"))),
    ...joined.map((id) => {
      const at = speakersOf(after).indexOf(id);
      return refer(speakerEntity, one(id), 1, unknown(`/speakers/${at}/speakerId`));
    }),
  ];
}

type Reach = Pick<Span, "firstStartsAt" | "lastEndsAt">;

/** How far sessions reach. */
export const reachOf = (sessions: readonly Pick<Session, "startsAt" | "endsAt">[]): Reach => ({
  firstStartsAt:
    sessions
      .map(({ startsAt }) => startsAt)
      .toSorted()
      .at(0) ?? null,
  lastEndsAt:
    sessions
      .map(({ endsAt }) => endsAt)
      .toSorted()
      .at(-1) ?? null,
});

/** Only a session at the edge of the agenda makes it reach less far; only then are the others read. */
async function newReach(ctx: Ctx, span: Span, { conferenceId, before, after }: Change): Promise<Reach> {
  const atEdge = before && (before.startsAt === span.firstStartsAt || before.endsAt === span.lastEndsAt);
  const kept = after ? [after] : [];
  if (atEdge) {
    const others = (await listSessions(ctx.db, conferenceId)).filter(({ id }) => id !== before.id);
    return reachOf([...others, ...kept]);
  }
  const { firstStartsAt, lastEndsAt } = span;
  const known = firstStartsAt !== null && lastEndsAt !== null ? [{ startsAt: firstStartsAt, endsAt: lastEndsAt }] : [];
  return reachOf([...known, ...kept]);
}

export interface Change {
  readonly conferenceId: string;
  readonly before: Session | null;
  readonly after: Session | null;
  /** What it refers to, where it has no time before or after. */
  readonly heldBefore?: References;
  readonly heldAfter?: References;
}

/** The writes beside the session itself: its references, the days it lies in, and how far the agenda reaches. */
export async function besideSession(ctx: Ctx, change: Change): Promise<Write[]> {
  const { conferenceId, before, after } = change;
  const { conference, span } = await requireSpan(ctx, conferenceId);
  const outside = after && outsideDays(after, conference);
  if (outside) throw invalidField(`/${outside}`, "outside_conference_days");
  const reach = await newReach(ctx, span, change);
  const { startsOn, endsOn, timeZone } = conference;
  const sameDays = {
    expression: "startsOn = :first AND endsOn = :last AND #zone = :zone",
    names: { "#zone": "timeZone" },
    values: { ":first": startsOn, ":last": endsOn, ":zone": timeZone },
  };
  return [
    check(conferenceEntity, { id: conferenceId }, sameDays),
    spanWrite({ ...span, ...reach, version: span.version + 1 }, span.version),
    ...referenceWrites(
      conferenceId,
      before ?? change.heldBefore ?? noReferences,
      after ?? change.heldAfter ?? noReferences,
    ),
  ];
}

const attempts = 20;

/** Two organizers who change different sessions at once both succeed: whoever lost the race looks again. */
export async function againWhenRaced<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
      await sleep(Math.random() * 10 * attempt);
    }
  }
  return work();
}
