import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { findIssued, issuedEntity, listIssuedTo } from "./repo.ts";
import type { IssuedDocument } from "./schema.ts";

async function handOver(ctx: Ctx, { conferenceId, kind, number }: IssuedDocument, personId: string): Promise<void> {
  const known = await findIssued(ctx.db, { conferenceId, kind, number });
  if (known === null || known.personId === "" || known.personId === personId) return;
  await commit(ctx, {
    writes: [replace(issuedEntity, { ...known, personId, version: known.version + 1 }, known.version)],
    activity: {
      name: "document.handed_over",
      scopeId: conferenceId,
      subjectId: conferenceId,
      data: { kind, number, personId },
    },
    answer: null,
  });
}

/** The numbered letters of one account become another one's; what they say stays. May be cut and repeated. @throws unavailable */
export async function handOverDocuments(ctx: Ctx, goneId: string, keptId: string): Promise<void> {
  for (const document of await listIssuedTo(ctx.db, goneId)) await retryStale(() => handOver(ctx, document, keptId));
}
