import { commit } from "../db/commit.ts";
import { remove, update } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { allEnrolments, enrolmentEntity, findEnrolment, moduleCountsEntity } from "./repo.ts";
import type { EnrolmentState } from "./schema.ts";

/** A completion stays counted: the number tells of the module, not of the person. */
const leaves = {
  enrolled: { enrolledPeople: -1 },
  completed: null,
  left: { leftPeople: -1 },
} as const satisfies Record<EnrolmentState, Readonly<Record<string, number>> | null>;

async function eraseOne(ctx: Ctx, personId: string, moduleId: string): Promise<void> {
  const known = await findEnrolment(ctx.db, personId, moduleId);
  if (known === null) return;
  const add = leaves[known.state];
  await commit(ctx, {
    writes: [
      remove(enrolmentEntity, known, known.version),
      ...(add === null ? [] : [update(moduleCountsEntity, { moduleId }, { add })]),
    ],
    activity: { name: "privacy.enrolment_erased", scopeId: moduleId, subjectId: known.id },
    answer: null,
  });
}

/** Erases what a person did in training. Safe to repeat. @throws unavailable */
export async function eraseEnrolments(ctx: Ctx, personId: string): Promise<void> {
  for (const { moduleId } of await allEnrolments(ctx.db, personId)) {
    await retryStale(() => eraseOne(ctx, personId, moduleId));
  }
}
