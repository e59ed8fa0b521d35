import { commit } from "../db/commit.ts";
import { create, remove, replace, tally } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { findPersonalAgenda, listPersonalAgendas, personalAgendaEntity, popularityEntity } from "./repo.ts";
import { mostAtOnce, mostSessions, type PersonalAgenda } from "./schema.ts";

/** Moves some sessions; one that stood in both agendas counts one person less. True while some are left. */
async function handOverSome(ctx: Ctx, known: PersonalAgenda, keptId: string): Promise<boolean> {
  const { conferenceId } = known;
  const kept = await findPersonalAgenda(ctx.db, keptId, conferenceId);
  const some = known.sessionIds.slice(0, mostAtOnce);
  const left = known.sessionIds.slice(mostAtOnce);
  const own = kept?.sessionIds ?? [];
  const anew = some.filter((id) => !own.includes(id)).slice(0, Math.max(0, mostSessions - own.length));
  const agenda = {
    ...(kept ?? { ...known, personId: keptId, version: 0 }),
    sessionIds: [...own, ...anew],
    updatedAt: ctx.now().toISOString(),
  };
  const next = { ...agenda, version: agenda.version + 1 };
  const rest = { ...known, sessionIds: left, version: known.version + 1 };
  await commit(ctx, {
    writes: [
      kept ? replace(personalAgendaEntity, next, kept.version) : create(personalAgendaEntity, next),
      left.length === 0
        ? remove(personalAgendaEntity, known, known.version)
        : replace(personalAgendaEntity, rest, known.version),
      ...some
        .filter((id) => !anew.includes(id))
        .map((sessionId) => tally(popularityEntity, { conferenceId, sessionId, people: -1 }, ["people"])),
    ],
    activity: {
      name: "personalAgenda.handed_over",
      scopeId: conferenceId,
      subjectId: keptId,
      data: { personId: keptId, sessions: anew.length },
    },
    answer: null,
  });
  return left.length > 0;
}

/** The sessions that one account wants to go to join another one's. May be cut and repeated. @throws unavailable */
export async function handOverAgendas(ctx: Ctx, goneId: string, keptId: string): Promise<void> {
  for (const { conferenceId } of await listPersonalAgendas(ctx.db, goneId)) {
    let more = true;
    while (more) {
      more = await retryStale(async () => {
        const known = await findPersonalAgenda(ctx.db, goneId, conferenceId);
        return known !== null && handOverSome(ctx, known, keptId);
      });
    }
  }
}
