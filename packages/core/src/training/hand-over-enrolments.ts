import { commit } from "../db/commit.ts";
import { create, remove, replace, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { counterOf, furtherEnrolment } from "./policy.ts";
import { allEnrolments, enrolmentEntity, findEnrolment, moduleCountsEntity } from "./repo.ts";
import type { Enrolment } from "./schema.ts";

/** Somebody who stood twice among a module's people stands there once. */
function countOnce({ moduleId, state }: Enrolment): readonly Write[] {
  return [update(moduleCountsEntity, { moduleId }, { add: { [counterOf[state]]: -1 } })];
}

async function handOverOne(ctx: Ctx, gone: Enrolment, keptId: string): Promise<void> {
  const kept = await findEnrolment(ctx.db, keptId, gone.moduleId);
  const stays = kept ? furtherEnrolment(kept, gone) : gone;
  const ends = stays === gone ? kept : gone;
  const next = { ...stays, personId: keptId, version: (kept?.version ?? 0) + 1 };
  await commit(ctx, {
    writes: [
      remove(enrolmentEntity, gone, gone.version),
      kept ? replace(enrolmentEntity, next, kept.version) : create(enrolmentEntity, next),
      ...(ends ? countOnce(ends) : []),
    ],
    activity: {
      name: "training.handed_over",
      scopeId: gone.moduleId,
      subjectId: next.id,
      data: { personId: keptId },
    },
    answer: null,
  });
}

/** The training of one account becomes another one's. May be cut and repeated. @throws unavailable */
export async function handOverEnrolments(ctx: Ctx, goneId: string, keptId: string): Promise<void> {
  for (const { moduleId } of await allEnrolments(ctx.db, goneId)) {
    await retryStale(async () => {
      const known = await findEnrolment(ctx.db, goneId, moduleId);
      if (known !== null) await handOverOne(ctx, known, keptId);
    });
  }
}
