import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { answersEntity, listAnswersOf } from "./repo.ts";

/** The answers of a registration belong to this person from now on. Safe to repeat. @throws unavailable */
export async function handOverAnswers(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  personId: string,
): Promise<void> {
  await retryStale(async () => {
    for (const known of await listAnswersOf(ctx.db, registrationId)) {
      if (known.personId === personId) continue;
      await commit(ctx, {
        writes: [replace(answersEntity, { ...known, personId, version: known.version + 1 }, known.version)],
        activity: {
          name: "form.answers_handed_over",
          scopeId: conferenceId,
          subjectId: registrationId,
          data: { personId, formId: known.formId },
        },
        answer: null,
      });
    }
  });
}
