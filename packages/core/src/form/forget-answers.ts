import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { answersEntity, listAnswersOf } from "./repo.ts";

/** Erases everything that a registration answered, before the registration itself goes. Safe to repeat. */
export async function forgetAnswers(ctx: Ctx, conferenceId: string, registrationId: string): Promise<void> {
  const given = await listAnswersOf(ctx.db, registrationId);
  if (given.length === 0) return;
  await commit(ctx, {
    writes: given.map((one) => forget(answersEntity, one)),
    activity: {
      name: "privacy.answers_erased",
      scopeId: conferenceId,
      subjectId: registrationId,
      data: { answers: given.length },
    },
    answer: null,
  });
}
