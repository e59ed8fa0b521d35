import { requirePublishedConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { hmac, sha256 } from "../shared/hash.ts";
import { newId } from "../shared/new-id.ts";
import { opensLate } from "./link.ts";
import { callWindow } from "./policy.ts";
import { getCall, getLate, keptUntil, submissionEntity } from "./repo.ts";
import type { BeginInput, Begun, Call, Submission } from "./schema.ts";

const hour = 3600;

const isOwn = ({ actor }: Ctx, email: string): boolean => actor.type === "person" && actor.email === email;

/** After the deadline only whoever came by a late link, or signed in with its address. */
async function requireOpen(ctx: Ctx, call: Call, email: string, key: string | null): Promise<void> {
  const window = callWindow(call, ctx.now());
  if (window === "open") return;
  const late = window === "closed" ? await getLate(ctx.db, call.conferenceId, email) : null;
  const came = late !== null && (opensLate(ctx.secrets, late, key) || isOwn(ctx, email));
  if (!came || late.until <= ctx.now().toISOString()) throw new DomainError("window_closed");
}

/**
 * Begins a submission with what is written so far, and mails a link that opens it: nothing is sent before the address has answered. Known and
 * unknown addresses get the same answer; whoever is signed in with it goes on at once.
 * @throws not_found, window_closed, rate_limited
 */
export async function beginSubmission(
  ctx: Ctx,
  conferenceId: string,
  { email, locale, written }: BeginInput,
  key: string | null,
): Promise<Begun> {
  await requirePublishedConference(ctx, conferenceId);
  const call = await getCall(ctx.db, conferenceId);
  if (call === null) throw notFound();
  await requireOpen(ctx, call, email, key);
  await takeUse(ctx, { bucket: `submission-by-caller:${ctx.callerHash}`, most: 60, windowSeconds: hour });
  const bucket = `submission-to-address:${hmac(ctx.secrets.hmacKey, sha256(email))}`;
  await takeUse(ctx, { bucket, most: 10, windowSeconds: 24 * hour });
  const now = ctx.now().toISOString();
  const submission: Submission = {
    id: newId("submission", ctx.now()),
    conferenceId,
    email,
    locale,
    state: "draft",
    told: null,
    written,
    content: null,
    sessionId: null,
    createdAt: now,
    submittedAt: null,
    updatedAt: now,
    version: 1,
  };
  const submissionId = isOwn(ctx, email) ? submission.id : null;
  return commit(ctx, {
    writes: [create(submissionEntity, submission)],
    activity: { name: "call.submission_begun", scopeId: conferenceId, subjectId: submission.id },
    answer: { submissionId, keptUntil: keptUntil(ctx.now()) },
  });
}
