import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { findIssued, issuedEntity, listIssuedTo } from "./repo.ts";
import type { IssuedDocument } from "./schema.ts";

async function blank(ctx: Ctx, { conferenceId, kind, number }: IssuedDocument): Promise<void> {
  const known = await findIssued(ctx.db, { conferenceId, kind, number });
  if (known === null || known.personId === "") return;
  const { reason: _reason, ...rest } = known;
  const blanked = { ...rest, personId: "", subjectId: "", name: "", initials: "", content: null };
  await commit(ctx, {
    writes: [replace(issuedEntity, { ...blanked, version: known.version + 1 }, known.version)],
    activity: {
      name: "privacy.document_erased",
      scopeId: conferenceId,
      subjectId: conferenceId,
      data: { kind, number },
    },
    answer: null,
  });
}

/** Takes a person out of the letters; number, kind and date stay, and so does whether the letter holds. Safe to repeat. @throws unavailable */
export async function erasePersonDocuments(ctx: Ctx, personId: string): Promise<void> {
  for (const document of await listIssuedTo(ctx.db, personId)) await retryStale(() => blank(ctx, document));
}
