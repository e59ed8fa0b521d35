import { type ActivityInput, commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { numberDocuments } from "./number-documents.ts";
import { type Draft, type Making, prepareDocument } from "./prepare-document.ts";
import { findManyHeld, findManyIssued, printingEntity, type StoredPrinting } from "./repo.ts";
import { requireMaking } from "./require-making.ts";
import type { DocumentKind, IssuedDocument, Printing } from "./schema.ts";

type Skipped = Printing["skipped"][number];

/** The letters of a kind that hold, by whom they are for, and which one each holds. */
export async function validDocuments(
  ctx: Ctx,
  { conferenceId, kind }: { readonly conferenceId: string; readonly kind: DocumentKind },
  subjectIds: readonly string[],
) {
  const held = await findManyHeld(
    ctx.db,
    subjectIds.map((subjectId) => ({ conferenceId, subjectId, kind })),
  );
  const documents = await findManyIssued(ctx.db, held);
  const valid = new Map(documents.filter(({ state }) => state === "valid").map((one) => [one.subjectId, one]));
  return { held, valid };
}

async function prepareAll(ctx: Ctx, making: Making, subjectIds: readonly string[]) {
  const drafts: Draft[] = [];
  const skipped: Skipped[] = [];
  for (const subjectId of subjectIds) {
    const prepared = await prepareDocument(ctx, making, subjectId);
    if (typeof prepared === "string") skipped.push({ subjectId, reason: prepared });
    else drafts.push(prepared);
  }
  return { drafts, skipped };
}

/** What the trail keeps of a letter: never its words. */
export const issuedActivity = ({ conferenceId, kind, number, personId }: IssuedDocument): ActivityInput => ({
  name: "document.issued",
  scopeId: conferenceId,
  subjectId: conferenceId,
  data: { kind, number, ...(personId !== "" && { personId }) },
});

/**
 * Issues the letters of the next page of a printing. Numbers, letters and how far the printing is are one transaction: a run that is cut took no
 * number, and one that comes again finds the page done. @throws stale_version where another run was faster
 */
export async function issuePage(
  ctx: Ctx,
  printing: StoredPrinting & { readonly kind: DocumentKind },
  subjectIds: readonly string[],
): Promise<void> {
  const { conferenceId, kind, id } = printing;
  const making = await requireMaking(ctx, conferenceId, printing);
  const { held, valid } = await validDocuments(ctx, printing, subjectIds);
  const { drafts, skipped } = await prepareAll(
    ctx,
    { ...making, kind },
    subjectIds.filter((one) => !valid.has(one)),
  );
  const { documents, writes } = await numberDocuments(ctx, printing, drafts, held);
  const issued = printing.issued + subjectIds.length;
  const next: StoredPrinting = {
    ...printing,
    issued,
    skipped: [...printing.skipped, ...skipped],
    state: issued >= printing.total ? "drawing" : "issuing",
    version: printing.version + 1,
  };
  await commit(ctx, {
    writes: [...writes, replace(printingEntity, next, printing.version)],
    activity: {
      name: "document.printing_page",
      scopeId: conferenceId,
      subjectId: id,
      data: { issued, numbers: documents.length },
    },
    furtherActivities: documents.map(issuedActivity),
    answer: null,
  });
}
