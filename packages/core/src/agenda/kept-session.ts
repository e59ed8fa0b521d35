import type { Db } from "../db/client.ts";
import { commit } from "../db/commit.ts";
import type { Entity } from "../db/entity.ts";
import { create, remove, replace } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { requireReach } from "./reach.ts";
import { agendaSessionEntity, getAgendaSession, getUnscheduled, unscheduledEntity } from "./repo.ts";
import type { Session, Unscheduled } from "./schema.ts";
import { againWhenRaced, besideSession, type Change } from "./session-writes.ts";
import { heldBy } from "./unscheduled-writes.ts";

export interface SessionRef {
  readonly conferenceId: string;
  readonly id: string;
}

interface Kept extends SessionRef {
  readonly version: number;
  readonly trackId: string | null;
  readonly roomId?: string | null;
}

/** How sessions are kept: with a time, or without one. */
interface Keeping<Item extends Kept> {
  readonly entity: Entity<Item, SessionRef>;
  readonly find: (db: Db, conferenceId: string, id: string) => Promise<Item | null>;
  /** What changes beside the item itself. */
  readonly beside: (before: Item | null, after: Item | null) => Omit<Change, "conferenceId">;
}

export const withTime: Keeping<Session> = {
  entity: agendaSessionEntity,
  find: getAgendaSession,
  beside: (before, after) => ({ before, after }),
};

export const withoutTime: Keeping<Unscheduled> = {
  entity: unscheduledEntity,
  find: getUnscheduled,
  beside: (before, after) => ({
    before: null,
    after: null,
    ...(before && { heldBefore: heldBy(before) }),
    ...(after && { heldAfter: heldBy(after) }),
  }),
};

/** Adds a session to the draft. @throws unauthenticated, not_found, forbidden, validation_failed, already_exists for a taken id */
export async function addKept<Item extends Kept>(ctx: Ctx, keeping: Keeping<Item>, session: Item): Promise<Item> {
  const { conferenceId } = session;
  (await requireReach(ctx, conferenceId))(session);
  return againWhenRaced(async () =>
    commit(ctx, {
      writes: [
        create(keeping.entity, session),
        ...(await besideSession(ctx, { conferenceId, ...keeping.beside(null, session) })),
      ],
      activity: { name: "agenda.session_created", scopeId: conferenceId, subjectId: session.id },
      answer: session,
    }),
  );
}

/** The session as the caller read it; null where somebody changed it meanwhile. @throws not_found */
export async function readKept<Item extends Kept>(
  ctx: Ctx,
  { find }: Keeping<Item>,
  { conferenceId, id }: SessionRef,
  readVersion: number,
): Promise<Item | null> {
  const before = await find(ctx.db, conferenceId, id);
  if (before === null) throw notFound();
  return before.version === readVersion ? before : null;
}

/** Looks again where a race was lost; null from the work says that the caller read an old version. @throws stale_version */
export async function untilRead<Answer>(work: () => Promise<{ readonly done: Answer } | null>): Promise<Answer> {
  const answer = await againWhenRaced(work);
  if (answer === null) throw new DomainError("stale_version");
  return answer.done;
}

/** Replaces a session of the draft. @throws unauthenticated, not_found, forbidden, stale_version, validation_failed */
export async function replaceKept<Item extends Kept>(
  ctx: Ctx,
  keeping: Keeping<Item>,
  after: Item,
  readVersion: number,
): Promise<Item> {
  const reach = await requireReach(ctx, after.conferenceId);
  const { conferenceId, id } = after;
  return untilRead(async () => {
    const before = await readKept(ctx, keeping, after, readVersion);
    if (before === null) return null;
    reach(before, after);
    await commit(ctx, {
      writes: [
        replace(keeping.entity, after, readVersion),
        ...(await besideSession(ctx, { conferenceId, ...keeping.beside(before, after) })),
      ],
      activity: {
        name: "agenda.session_updated",
        scopeId: conferenceId,
        subjectId: id,
        changedFields: changedFields(before, { ...after, version: before.version }),
      },
      answer: after,
    });
    return { done: after };
  });
}

/** Takes a session out of the draft. @throws unauthenticated, not_found, forbidden, stale_version */
export async function removeKept<Item extends Kept>(
  ctx: Ctx,
  keeping: Keeping<Item>,
  ref: SessionRef,
  readVersion: number,
): Promise<null> {
  const reach = await requireReach(ctx, ref.conferenceId);
  const { conferenceId, id } = ref;
  return untilRead(async () => {
    const before = await readKept(ctx, keeping, ref, readVersion);
    if (before === null) return null;
    reach(before);
    await commit(ctx, {
      writes: [
        remove(keeping.entity, before, readVersion),
        ...(await besideSession(ctx, { conferenceId, ...keeping.beside(before, null) })),
      ],
      activity: { name: "agenda.session_deleted", scopeId: conferenceId, subjectId: id },
      answer: null,
    });
    return { done: null };
  });
}
