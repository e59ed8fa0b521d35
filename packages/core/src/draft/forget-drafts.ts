import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import { getRegistration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { listDraftsOf, registrationDraftEntity } from "./repo.ts";

const perCommit = 90;

/** Deletes what is kept for an address, in one conference or in all. Safe to repeat. */
async function forgetDraftsOf(ctx: Ctx, emailHash: string, scopeId: string, conferenceId?: string): Promise<void> {
  const kept = await listDraftsOf(ctx.db, emailHash, conferenceId);
  for (let from = 0; from < kept.length; from += perCommit) {
    const some = kept.slice(from, from + perCommit);
    await commit(ctx, {
      writes: some.map((one) => forget(registrationDraftEntity, one)),
      activity: { name: "draft.forgotten", scopeId, subjectId: scopeId, data: { drafts: some.length } },
      answer: null,
    });
  }
}

/** Whoever has registered needs no draft for this conference any more. Safe to repeat. */
export async function forgetSentDrafts(ctx: Ctx, conferenceId: string, registrationId: string): Promise<void> {
  const registration = await getRegistration(ctx.db, conferenceId, registrationId);
  if (registration !== null) await forgetDraftsOf(ctx, sha256(registration.email), conferenceId, conferenceId);
}

/** Deletes every draft of an address whose owner is erased. Safe to repeat. */
export const forgetPersonDrafts = (ctx: Ctx, personId: string, emailHash: string): Promise<void> =>
  forgetDraftsOf(ctx, emailHash, personId);
