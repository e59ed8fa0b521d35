import { commit } from "../db/commit.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { viewOf } from "./link.ts";
import { keepAgenda, ownAgenda } from "./own-agenda.ts";
import { placedSessions } from "./placed-sessions.ts";
import type { PersonalAgendaView } from "./schema.ts";

async function renewOnce(ctx: Ctx, conferenceId: string): Promise<PersonalAgendaView> {
  const known = await ownAgenda(ctx, conferenceId);
  const placed = await placedSessions(ctx.db, known.personId, conferenceId);
  const updatedAt = ctx.now().toISOString();
  const next = { ...known, linkNumber: known.linkNumber + 1, updatedAt, version: known.version + 1 };
  return commit(ctx, {
    writes: [keepAgenda(next)],
    activity: {
      name: "personalAgenda.address_renewed",
      scopeId: known.personId,
      subjectId: known.personId,
      data: { conferenceId },
    },
    answer: viewOf(ctx.secrets, next, placed),
  });
}

/** Gives the caller's calendar another secret address; the earlier one opens nothing any more. @throws unauthenticated, not_found */
export const renewCalendarAddress = (ctx: Ctx, conferenceId: string): Promise<PersonalAgendaView> =>
  retryStale(() => renewOnce(ctx, conferenceId));
