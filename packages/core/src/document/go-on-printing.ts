import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { drawLetters, drawTickets } from "./draw-page.ts";
import { issuePage } from "./issue-page.ts";
import { packParts, partKey, partsOf, writePart } from "./pack.ts";
import { findPrinting, findPrintingPlan, printingEntity, type StoredPrinting } from "./repo.ts";

/** Letters that are issued in one transaction, and drawn in one step. */
const perPage = 20;
const fileDays = 7;

async function note(ctx: Ctx, known: StoredPrinting, next: Partial<StoredPrinting>): Promise<void> {
  const written: StoredPrinting = { ...known, ...next, version: known.version + 1 };
  const { conferenceId, id, state, drawn, total } = written;
  await commit(ctx, {
    writes: [replace(printingEntity, written, known.version)],
    activity: {
      name: state === "finished" ? "document.printing_finished" : "document.printing_page",
      scopeId: conferenceId,
      subjectId: id,
      data: { state, drawn, total },
    },
    answer: null,
  });
}

async function drawPage(ctx: Ctx, known: StoredPrinting, all: readonly string[], publicUrl: string): Promise<void> {
  const { kind } = known;
  const page = all.slice(known.drawn, known.drawn + perPage);
  const { files, skipped } =
    kind === "ticket"
      ? await drawTickets(ctx, known, page)
      : await drawLetters(ctx, { ...known, kind }, page, publicUrl);
  await writePart(ctx, partKey(known, known.drawn), files);
  const drawn = known.drawn + page.length;
  await note(ctx, known, {
    drawn,
    skipped: [...known.skipped, ...skipped],
    state: drawn >= known.total ? "packing" : "drawing",
  });
}

async function pack(ctx: Ctx, known: StoredPrinting): Promise<void> {
  const parts = partsOf(known, perPage);
  const packed = await packParts(ctx, parts, known.fileKey);
  const fileUntil = packed === 0 ? null : new Date(ctx.now().getTime() + fileDays * 86_400_000).toISOString();
  await note(ctx, known, { state: "finished", fileUntil });
  for (const part of parts) await ctx.files.remove(part);
}

async function step(ctx: Ctx, known: StoredPrinting, all: readonly string[], publicUrl: string): Promise<void> {
  const { kind, state } = known;
  if (state === "issuing" && kind !== "ticket")
    return issuePage(ctx, { ...known, kind }, all.slice(known.issued, known.issued + perPage));
  if (state === "drawing") return drawPage(ctx, known, all, publicUrl);
  if (state === "packing") return pack(ctx, known);
}

/**
 * Does the next step of a printing; what it writes of its progress makes the stream go on. A step that was cut is done again: it takes no number
 * twice, and draws the same bytes into the same file. @throws unavailable
 */
export async function goOnPrinting(ctx: Ctx, conferenceId: string, id: string, publicUrl: string): Promise<void> {
  const known = await findPrinting(ctx.db, { conferenceId, id });
  const plan = await findPrintingPlan(ctx.db, { conferenceId, id });
  if (known === null || plan === null) return;
  try {
    await step(ctx, known, plan.subjectIds, publicUrl);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
    // Another run did this step and goes on, or another printing took the numbers: then this one reads again.
    const now = await findPrinting(ctx.db, { conferenceId, id });
    if (now?.version === known.version) throw new DomainError("unavailable", { cause: error });
  }
}
