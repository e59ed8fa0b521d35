import { commit } from "../db/commit.ts";
import { forget, replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { drawBadges } from "./draw-badges.ts";
import { drawList } from "./draw-list.ts";
import { type DrawnPage, drawLetters, drawTickets } from "./draw-page.ts";
import { issuePage } from "./issue-page.ts";
import { packParts, partKey, partsOf, writePart } from "./pack.ts";
import { isLetter } from "./policy.ts";
import { findPrinting, findPrintingPlan, printingEntity, printingPlanEntity, type StoredPrinting } from "./repo.ts";
import { badgesPerFile, mostPrinted, type PrintedKind, type PrintingPlan } from "./schema.ts";

/** Letters that are issued in one transaction, and drawn in one step. */
const perPage = 20;
/** How many are drawn in one step: a list numbers its pages, and is made at once. */
const perStep = (kind: PrintedKind): number =>
  kind === "list" ? mostPrinted : kind === "badge" ? badgesPerFile : perPage;
const fileDays = 7;

/** Writes how far it is; whom it was for is forgotten with the last step. */
async function note(ctx: Ctx, known: StoredPrinting, next: Partial<StoredPrinting>): Promise<void> {
  const written: StoredPrinting = { ...known, ...next, version: known.version + 1 };
  const { conferenceId, id, state, drawn, total } = written;
  await commit(ctx, {
    writes: [
      replace(printingEntity, written, known.version),
      ...(state === "finished" ? [forget(printingPlanEntity, { conferenceId, id })] : []),
    ],
    activity: {
      name: state === "finished" ? "document.printing_finished" : "document.printing_page",
      scopeId: conferenceId,
      subjectId: id,
      data: { state, drawn, total },
    },
    answer: null,
  });
}

async function drawn(ctx: Ctx, known: StoredPrinting, plan: PrintingPlan, publicUrl: string): Promise<DrawnPage> {
  const { kind } = known;
  const page = plan.subjectIds.slice(known.drawn, known.drawn + perStep(kind));
  if (kind === "ticket") return drawTickets(ctx, known, page);
  if (kind === "badge") return drawBadges(ctx, known, page, plan.badges ?? "sheet");
  if (kind === "list") return drawList(ctx, known, page, plan.list);
  return drawLetters(ctx, { ...known, kind }, page, publicUrl);
}

async function drawPage(ctx: Ctx, known: StoredPrinting, plan: PrintingPlan, publicUrl: string): Promise<void> {
  const { files, skipped } = await drawn(ctx, known, plan, publicUrl);
  await writePart(ctx, partKey(known, known.drawn), files);
  const done = Math.min(known.drawn + perStep(known.kind), known.total);
  await note(ctx, known, {
    drawn: done,
    skipped: [...known.skipped, ...skipped],
    state: done >= known.total ? "packing" : "drawing",
  });
}

async function pack(ctx: Ctx, known: StoredPrinting): Promise<void> {
  const parts = partsOf(known, perStep(known.kind));
  const packed = await packParts(ctx, parts, known);
  const fileUntil = packed === 0 ? null : new Date(ctx.now().getTime() + fileDays * 86_400_000).toISOString();
  await note(ctx, known, { state: "finished", fileUntil });
  for (const part of parts) await ctx.files.remove(part);
}

async function step(ctx: Ctx, known: StoredPrinting, plan: PrintingPlan, publicUrl: string): Promise<void> {
  const { kind, state } = known;
  if (state === "issuing" && isLetter(kind))
    return issuePage(ctx, { ...known, kind }, plan.subjectIds.slice(known.issued, known.issued + perPage));
  if (state === "drawing") return drawPage(ctx, known, plan, publicUrl);
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
    await step(ctx, known, plan, publicUrl);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
    // Another run did this step and goes on, or another printing took the numbers: then this one reads again.
    const now = await findPrinting(ctx.db, { conferenceId, id });
    if (now?.version === known.version) throw new DomainError("unavailable", { cause: error });
  }
}
