import { registrationWindow, requirePublishedConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { hmac, sha256 } from "../shared/hash.ts";
import { newId } from "../shared/new-id.ts";
import { sealDraft } from "./content.ts";
import { registrationDraftEntity } from "./repo.ts";
import type { KeepDraftInput, KeptDraft } from "./schema.ts";

const lifetimeDays = 14;
const hour = 3600;

/**
 * Keeps what was written of a registration, and mails a link that opens it on another device. Each keeping has a link of its own, so that
 * nobody overwrites what another one kept; known and unknown addresses get the same answer and the same mail.
 * @throws not_found, window_closed, rate_limited
 */
export async function keepDraft(
  ctx: Ctx,
  conferenceId: string,
  { email, locale, content }: KeepDraftInput,
): Promise<KeptDraft> {
  const conference = await requirePublishedConference(ctx, conferenceId);
  if (registrationWindow(conference, ctx.now()) !== "open") throw new DomainError("window_closed");
  const emailHash = sha256(email);
  await takeUse(ctx, { bucket: `draft-by-caller:${ctx.callerHash}`, most: 60, windowSeconds: hour });
  const bucket = `draft-to-address:${hmac(ctx.secrets.hmacKey, emailHash)}`;
  await takeUse(ctx, { bucket, most: 6, windowSeconds: 24 * hour });
  const id = newId("draft", ctx.now());
  const expiresAt = new Date(ctx.now().getTime() + lifetimeDays * 24 * hour * 1000).toISOString();
  const sealed = sealDraft(ctx.secrets, id, { email, locale, content });
  const savedAt = ctx.now().toISOString();
  return commit(ctx, {
    writes: [create(registrationDraftEntity, { id, conferenceId, emailHash, sealed, savedAt, expiresAt })],
    activity: { name: "draft.kept", scopeId: conferenceId, subjectId: id },
    answer: { expiresAt },
  });
}
