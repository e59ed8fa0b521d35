import { commit } from "../db/commit.ts";
import { idempotencyEntity, listAnswersAbout } from "../db/idempotency.ts";
import { forget, type Write } from "../db/write.ts";
import { handOverDocuments } from "../document/index.ts";
import { addressChangeEntity, listSessions, listSignIns, sessionEntity, signInEntity } from "../identity/index.ts";
import { handOverMessages } from "../message/index.ts";
import { handOverAgendas } from "../personal-agenda/index.ts";
import { handOverRegistrations } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { handOverSignUps } from "../sign-up/index.ts";
import { handOverEnrolments } from "../training/index.ts";
import { indexPerson } from "./index-person.ts";
import { getMerge, mergeEntity, pageOfMerges } from "./repo.ts";

const perCommit = 90;

/** What opened the account that went, and answers that were kept for it: nothing of it is any use. */
async function forgetEntrances(ctx: Ctx, goneId: string, keptId: string): Promise<void> {
  const writes: Write[] = [
    forget(addressChangeEntity, { personId: goneId }),
    ...(await listSessions(ctx.db, goneId)).map((one) => forget(sessionEntity, one)),
    ...(await listSignIns(ctx.db, goneId)).map((one) => forget(signInEntity, one)),
    ...(await listAnswersAbout(ctx.db, goneId)).map((one) => forget(idempotencyEntity, one)),
  ];
  for (let from = 0; from < writes.length; from += perCommit) {
    await commit(ctx, {
      writes: writes.slice(from, from + perCommit),
      activity: { name: "duplicate.entrances_closed", scopeId: keptId, subjectId: keptId },
      answer: null,
    });
  }
}

/** What moves from one account to the other, each in bounded steps of its own that may be cut and repeated. */
const steps = [
  forgetEntrances,
  handOverRegistrations,
  handOverSignUps,
  handOverAgendas,
  handOverEnrolments,
  handOverMessages,
  handOverDocuments,
] as const satisfies readonly ((ctx: Ctx, goneId: string, keptId: string) => Promise<void>)[];

/** Moves what is left to move of a merge that began; nothing where none did or it is done. Safe to repeat and to run twice at once. @throws unavailable */
export async function finishMerge(ctx: Ctx, goneId: string): Promise<void> {
  const merge = await getMerge(ctx.db, goneId);
  if (merge === null) return;
  const { keptId } = merge;
  for (const step of steps) await step(ctx, goneId, keptId);
  await indexPerson(ctx, goneId);
  await indexPerson(ctx, keptId);
  await commit(ctx, {
    writes: [forget(mergeEntity, { goneId })],
    activity: { name: "duplicate.merged", scopeId: keptId, subjectId: keptId, data: { goneId } },
    answer: null,
  });
}

/** Takes up merges that were cut and that the stream did not finish; returns how many. */
export async function finishMerges(ctx: Ctx, most: number): Promise<number> {
  const { items } = await pageOfMerges(ctx.db, { limit: most });
  for (const { goneId } of items) await finishMerge(ctx, goneId);
  return items.length;
}
