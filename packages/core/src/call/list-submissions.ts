import type { Ctx } from "../shared/context.ts";
import { requireCall } from "./access.ts";
import { tracksOf } from "./get-call.ts";
import { listSubmissions } from "./repo.ts";
import type { CallBoard, Submission, SubmissionLine } from "./schema.ts";

/** A submission as a line; null for what was never sent. */
export function lineOf({ id, content, state, told, sessionId, submittedAt }: Submission): SubmissionLine | null {
  if (content === null || submittedAt === null) return null;
  const { title, author, trackId, kind, durationMinutes } = content;
  const { familyName, givenName, institution } = author;
  return {
    id,
    title,
    familyName,
    givenName,
    institution,
    trackId,
    kind,
    durationMinutes,
    state,
    told,
    sessionId,
    submittedAt,
  };
}

/** What was proposed, for those who run the call. @throws unauthenticated, not_found */
export async function listCallSubmissions(ctx: Ctx, conferenceId: string): Promise<CallBoard> {
  const call = await requireCall(ctx, conferenceId);
  const [all, tracks] = await Promise.all([listSubmissions(ctx.db, conferenceId), tracksOf(ctx, call)]);
  return {
    items: all.flatMap((one) => lineOf(one) ?? []),
    drafts: all.filter(({ state }) => state === "draft").length,
    tracks: tracks.map(({ id, name }) => ({ id, name })),
  };
}
