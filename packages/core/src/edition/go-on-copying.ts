import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { replace, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { type Copy, copyOf } from "./copy.ts";
import { editionCopyEntity, findCopy, type StoredCopy } from "./repo.ts";
import type { CountedKind, EditionCopy } from "./schema.ts";
import { stages } from "./stages.ts";

interface Step {
  readonly writes: readonly Write[];
  readonly next: Pick<StoredCopy, "stage" | "cursor" | "copied">;
}

const counted = (copied: EditionCopy["copied"], kind: CountedKind, more: number): EditionCopy["copied"] => {
  const before = copied.find((one) => one.kind === kind)?.count ?? 0;
  return more === 0 ? copied : [...copied.filter((one) => one.kind !== kind), { kind, count: before + more }];
};

/** The next page that has anything in it, or the end. */
async function nextStep(ctx: Ctx, copy: Copy, job: StoredCopy): Promise<Step> {
  let { stage: at, cursor, copied } = job;
  for (let stage = stages[at]; stage !== undefined; stage = stages[at]) {
    const page = stage.wanted(copy) ? await stage.page(ctx, copy, cursor) : null;
    copied = counted(copied, stage.kind, page?.copied ?? 0);
    cursor = page?.nextCursor ?? null;
    if (cursor === null) at++;
    if (page !== null && page.writes.length > 0) return { writes: page.writes, next: { stage: at, cursor, copied } };
  }
  return { writes: [], next: { stage: at, cursor: null, copied } };
}

async function takeStep(ctx: Ctx, conferenceId: string): Promise<EditionCopy["state"]> {
  const job = await findCopy(ctx.db, conferenceId);
  if (job === null || job.state === "finished") return "finished";
  const source = await findConference(ctx.db, job.sourceId);
  const target = await findConference(ctx.db, conferenceId);
  if (source === null || target === null) return "finished";
  const { writes, next } = await nextStep(ctx, copyOf(job, source, target), job);
  const state = next.stage >= stages.length ? "finished" : "running";
  const done: StoredCopy = { ...job, ...next, state, version: job.version + 1 };
  return commit(ctx, {
    // First, so that a page that another run did meanwhile is not taken for something that is in the way.
    writes: [replace(editionCopyEntity, done, job.version), ...writes],
    activity: {
      name: state === "finished" ? "conference.edition_finished" : "conference.edition_page",
      scopeId: conferenceId,
      subjectId: conferenceId,
      data: { copied: done.copied.reduce((sum, { count }) => sum + count, 0), total: job.total },
    },
    answer: state,
  });
}

/**
 * Copies the next page into a new edition, in one transaction with how far it is; what it writes of that makes the stream go on. A run that was cut is taken
 * up where it stopped, and nothing is made twice. @throws unavailable, already_exists where somebody made the same just now
 */
export const goOnCopying = (ctx: Ctx, conferenceId: string): Promise<EditionCopy["state"]> =>
  retryStale(() => takeStep(ctx, conferenceId));
