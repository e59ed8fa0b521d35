import { commit } from "../db/commit.ts";
import { remove, replace, tally } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { findPersonalAgenda, listPersonalAgendas, personalAgendaEntity, popularityEntity } from "./repo.ts";
import { mostAtOnce } from "./schema.ts";

/** Takes some sessions away with their counts, and the agenda with the last of them; true while some are left. */
async function eraseSome(ctx: Ctx, personId: string, conferenceId: string): Promise<boolean> {
  const known = await findPersonalAgenda(ctx.db, personId, conferenceId);
  if (known === null) return false;
  const some = known.sessionIds.slice(0, mostAtOnce);
  const left = known.sessionIds.slice(mostAtOnce);
  const counts = some.map((sessionId) => tally(popularityEntity, { conferenceId, sessionId, people: -1 }, ["people"]));
  const rest = { ...known, sessionIds: left, version: known.version + 1 };
  await commit(ctx, {
    writes: [
      left.length === 0
        ? remove(personalAgendaEntity, known, known.version)
        : replace(personalAgendaEntity, rest, known.version),
      ...counts,
    ],
    activity: {
      name: "privacy.items_erased",
      scopeId: personId,
      subjectId: personId,
      data: { kind: "personalAgenda", items: some.length },
    },
    answer: null,
  });
  return left.length > 0;
}

/** Erases a person's agendas; sessions count one less. Safe to repeat. @throws unavailable */
export async function erasePersonalAgendas(ctx: Ctx, personId: string): Promise<void> {
  for (const { conferenceId } of await listPersonalAgendas(ctx.db, personId)) {
    let more = true;
    while (more) more = await retryStale(() => eraseSome(ctx, personId, conferenceId));
  }
}
