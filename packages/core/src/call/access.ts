import { type Conference, findConference } from "../conference/index.ts";
import { getPerson } from "../identity/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import { opensSubmission } from "./link.ts";
import { callWindow } from "./policy.ts";
import { getCall, getLate, getSubmission } from "./repo.ts";
import type { Call, Submission } from "./schema.ts";

/** Which submission, and the secret of the link in the letter. */
export interface SubmissionRef {
  readonly conferenceId: string;
  readonly submissionId: string;
  readonly key: string | null;
}

export interface OwnSubmissionFound {
  readonly submission: Submission;
  readonly call: Call;
  readonly conference: Conference;
}

/** Whether the address, today's or an earlier one, is the caller's. */
async function isOwnAddress(ctx: Ctx, email: string): Promise<boolean> {
  if (ctx.actor.type !== "person") return false;
  if (ctx.actor.email === email) return true;
  const person = await getPerson(ctx.db, ctx.actor.personId);
  return person?.formerAddressHashes?.includes(sha256(email)) ?? false;
}

/** A submission, for its author: by the link in the letter, or signed in with the address. @throws unauthenticated, not_found */
export async function requireOwnSubmission(
  ctx: Ctx,
  { conferenceId, submissionId, key }: SubmissionRef,
): Promise<OwnSubmissionFound> {
  if (ctx.actor.type === "visitor" && key === null) throw new DomainError("unauthenticated");
  const submission = await getSubmission(ctx.db, conferenceId, submissionId);
  if (submission === null) throw notFound();
  const opened = opensSubmission(ctx.secrets, submission, key) || (await isOwnAddress(ctx, submission.email));
  if (!opened) throw notFound();
  const [call, conference] = await Promise.all([getCall(ctx.db, conferenceId), findConference(ctx.db, conferenceId)]);
  if (call === null || conference === null) throw notFound();
  return { submission, call, conference };
}

/** The call, for those who run it. @throws unauthenticated, not_found, also where there is no call */
export async function requireCall(ctx: Ctx, conferenceId: string): Promise<Call> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const call = await getCall(ctx.db, conferenceId);
  if (call === null) throw notFound();
  return call;
}

/** Until when this author may write: the deadline, or the later hour that the organizers gave the address. */
export async function writableUntil(ctx: Ctx, call: Call, email: string): Promise<string> {
  const late = await getLate(ctx.db, call.conferenceId, email);
  return late !== null && late.until > call.closesAt ? late.until : call.closesAt;
}

/** Refuses whoever comes too early or too late. @throws window_closed */
export async function requireWritable(ctx: Ctx, call: Call, email: string): Promise<void> {
  if (callWindow(call, ctx.now()) === "not_yet") throw new DomainError("window_closed");
  const until = await writableUntil(ctx, call, email);
  if (ctx.now().toISOString() >= until) throw new DomainError("window_closed");
}
