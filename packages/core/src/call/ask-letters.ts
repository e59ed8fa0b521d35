import { commit } from "../db/commit.ts";
import type { Ctx } from "../shared/context.ts";
import { requireCall } from "./access.ts";
import type { LettersInput } from "./decision-schema.ts";
import { awaitsLetter } from "./policy.ts";
import { getSubmissions } from "./repo.ts";

/** Those of a selection whose authors wait to be told. @throws unauthenticated, not_found */
export async function awaitingLetters(ctx: Ctx, conferenceId: string, { submissionIds }: LettersInput) {
  await requireCall(ctx, conferenceId);
  return (await getSubmissions(ctx.db, conferenceId, submissionIds)).filter(awaitsLetter);
}

/**
 * Has the letters about decisions written; they wait in the outbox until somebody releases them. Whoever was told already is left out. Returns how many.
 * @throws unauthenticated, not_found
 */
export async function askLetters(
  ctx: Ctx,
  conferenceId: string,
  input: LettersInput,
): Promise<{ readonly letters: number }> {
  const wanted = await awaitingLetters(ctx, conferenceId, input);
  if (wanted.length === 0) return { letters: 0 };
  return commit(ctx, {
    writes: [],
    activity: {
      name: "call.letters_asked",
      scopeId: conferenceId,
      subjectId: conferenceId,
      data: { submissionIds: wanted.map(({ id }) => id), comments: input.comments },
    },
    answer: { letters: wanted.length },
  });
}
