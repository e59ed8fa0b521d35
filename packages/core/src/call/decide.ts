import { commit } from "../db/commit.ts";
import { put, remove, replace, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { requireCall } from "./access.ts";
import type { DecideInput, DecisionOutcome } from "./decision-schema.ts";
import { dropSession, makeSession, sent } from "./make-session.ts";
import { stateAfter } from "./policy.ts";
import { getSubmission, submissionEntity, submissionSessionEntity } from "./repo.ts";
import type { Submission } from "./schema.ts";

const commands = { accepted: "accept", waiting: "wait", declined: "decline", submitted: "reopen" } as const;

/** The way from a session back to what it was proposed as. */
export function linkWrites(
  { conferenceId, id, sessionId: before }: Submission,
  after: string | null,
): readonly Write[] {
  if (before === after) return [];
  if (after !== null) return [put(submissionSessionEntity, { conferenceId, sessionId: after, submissionId: id })];
  return before === null ? [] : [remove(submissionSessionEntity, { conferenceId, sessionId: before })];
}

async function decideOne(
  ctx: Ctx,
  conferenceId: string,
  submissionId: string,
  decision: DecideInput["decision"],
): Promise<DecisionOutcome> {
  const submission = await getSubmission(ctx.db, conferenceId, submissionId);
  const known = submission && sent(submission);
  const state = known && stateAfter(known, commands[decision]);
  if (submission === null || known === null || state === null) return { submissionId, outcome: "refused" };
  const sessionId = state === "accepted" ? await makeSession(ctx, known) : await dropSession(ctx, known);
  const stays = state !== "accepted" && sessionId !== null;
  if (state === submission.state && sessionId === submission.sessionId) return { submissionId, outcome: "done" };
  const at = ctx.now().toISOString();
  const next: Submission = { ...submission, state, sessionId, updatedAt: at, version: submission.version + 1 };
  await commit(ctx, {
    writes: [replace(submissionEntity, next, submission.version), ...linkWrites(submission, sessionId)],
    activity: {
      name: `call.${decision === "submitted" ? "reopened" : decision}`,
      scopeId: conferenceId,
      subjectId: submissionId,
      changedFields: ["state"],
    },
    answer: null,
  });
  return { submissionId, outcome: stays ? "sessionStays" : "done" };
}

/**
 * Decides on submissions, each for itself; nobody is told. What is accepted waits in the agenda for its place, what is accepted no longer is taken
 * out again unless it has a place by then. Safe to repeat: the answer tells of each what became of it.
 * @throws unauthenticated, not_found
 */
export async function decide(
  ctx: Ctx,
  conferenceId: string,
  { submissionIds, decision }: DecideInput,
): Promise<readonly DecisionOutcome[]> {
  await requireCall(ctx, conferenceId);
  const each: Ctx = { ...ctx, idempotency: null };
  const items: DecisionOutcome[] = [];
  for (const submissionId of submissionIds) {
    try {
      items.push(await retryStale(() => decideOne(each, conferenceId, submissionId, decision)));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      items.push({ submissionId, outcome: "refused" });
    }
  }
  return items;
}
