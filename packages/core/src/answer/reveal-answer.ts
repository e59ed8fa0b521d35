import { commit } from "../db/commit.ts";
import { getAnswers, openSealed, type RevealInput } from "../form/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireAsking } from "./access.ts";
import type { AnswersRef } from "./change-answers.ts";

/**
 * Reads one answer that is kept secret. Who read it, when and what for is noted first, and the person finds it among what happened.
 * @throws unauthenticated, not_found
 */
export async function revealAnswer(
  ctx: Ctx,
  ref: AnswersRef,
  { field, reason }: RevealInput,
): Promise<{ readonly answer: string }> {
  const { registration } = await requireAsking(ctx, ref.conferenceId, ref.registrationId, ref.formId);
  const stored = await getAnswers(ctx.db, ref);
  const secrets = stored === null ? {} : openSealed(ctx, stored);
  const answer = Object.hasOwn(secrets, field) ? secrets[field] : undefined;
  if (answer === undefined) throw notFound();
  await commit(
    // A kept answer to a repeated request would hold the secret in the open.
    { ...ctx, idempotency: null },
    {
      writes: [],
      activity: {
        name: "form.secret_read",
        scopeId: ref.conferenceId,
        subjectId: ref.registrationId,
        reason,
        data: { personId: registration.personId, formId: ref.formId, field },
      },
      answer: null,
    },
  );
  return { answer: String(answer) };
}
