import { agendaSessionEntity } from "../agenda/index.ts";
import { commit } from "../db/commit.ts";
import { getItems } from "../db/read.ts";
import { tally } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { viewOf } from "./link.ts";
import { keepAgenda, ownAgenda } from "./own-agenda.ts";
import { placedSessions } from "./placed-sessions.ts";
import { popularityEntity } from "./repo.ts";
import { mostSessions, type PersonalAgendaChange, type PersonalAgendaView } from "./schema.ts";

async function changeOnce(ctx: Ctx, conferenceId: string, change: PersonalAgendaChange): Promise<PersonalAgendaView> {
  const known = await ownAgenda(ctx, conferenceId);
  const has = new Set(known.sessionIds);
  const wanted = change.add.filter((id) => !has.has(id) && !change.remove.includes(id));
  const there = await getItems(
    ctx.db,
    agendaSessionEntity,
    wanted.map((id) => ({ conferenceId, id })),
  );
  const added = there.map(({ id }) => id);
  const removed = change.remove.filter((id) => has.has(id));
  const reminderMinutes = change.reminderMinutes === undefined ? known.reminderMinutes : change.reminderMinutes;
  const moved = added.length + removed.length;
  const placed = await placedSessions(ctx.db, known.personId, conferenceId);
  if (moved === 0 && reminderMinutes === known.reminderMinutes) return viewOf(ctx.secrets, known, placed);
  const sessionIds = [...known.sessionIds.filter((id) => !removed.includes(id)), ...added];
  if (sessionIds.length > mostSessions) throw invalidField("/add", "too_long", { max: mostSessions });
  const next = {
    ...known,
    sessionIds,
    reminderMinutes,
    updatedAt: ctx.now().toISOString(),
    version: known.version + 1,
  };
  const count = (people: number) => (sessionId: string) =>
    tally(popularityEntity, { conferenceId, sessionId, people }, ["people"]);
  return commit(ctx, {
    writes: [keepAgenda(next), ...added.map(count(1)), ...removed.map(count(-1))],
    // The scope is the person and no session is named: organizers, who read what happened in the conference, learn only the counts.
    activity: {
      name: "personalAgenda.changed",
      scopeId: known.personId,
      subjectId: known.personId,
      data: { conferenceId, added: added.length, removed: removed.length },
    },
    answer: viewOf(ctx.secrets, next, placed),
  });
}

/**
 * Puts sessions into one's own agenda, takes some out, or sets the reminder. Sessions that are gone meanwhile are left out, so that what
 * waited on a device without a connection can always be sent.
 * @throws unauthenticated, not_found, validation_failed
 */
export const changePersonalAgenda = (
  ctx: Ctx,
  conferenceId: string,
  change: PersonalAgendaChange,
): Promise<PersonalAgendaView> => retryStale(() => changeOnce(ctx, conferenceId, change));
