import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { dropWrites } from "./answer-files.ts";
import { listFilesOf } from "./file-repo.ts";
import { answersEntity, listAnswersOf } from "./repo.ts";

/** Erases everything that a registration answered, before the registration itself goes. Safe to repeat. */
export async function forgetAnswers(ctx: Ctx, conferenceId: string, registrationId: string): Promise<void> {
  const given = await listAnswersOf(ctx.db, registrationId);
  const files = await listFilesOf(ctx.db, registrationId);
  if (given.length + files.length === 0) return;
  await commit(ctx, {
    writes: [...given.map((one) => forget(answersEntity, one)), ...dropWrites(files)],
    activity: {
      name: "privacy.answers_erased",
      scopeId: conferenceId,
      subjectId: registrationId,
      data: { answers: given.length },
    },
    answer: null,
  });
}
