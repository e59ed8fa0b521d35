import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { isLetter, printers } from "./policy.ts";
import { printingEntity, printingPlanEntity, type StoredPrinting } from "./repo.ts";
import { requireMaking } from "./require-making.ts";
import type { PrintedKind, Printing, PrintingInput } from "./schema.ts";

/** The printing as organizers see it. */
export const printingView = ({ fileKey: _key, ...printing }: StoredPrinting): Printing => printing;

const belongsTo = (kind: PrintedKind, id: string): boolean => id.startsWith(kind === "nomination" ? "ins_" : "reg_");

/**
 * Begins a letter, a ticket or a badge for each of a selection, or a list of them. It is made page by page, whether or not anybody watches. Whoever has a valid letter of the
 * kind gets that one again, under its number.
 * @throws unauthenticated, not_found, invalid_state before there is a letterhead, validation_failed naming who cannot get the kind
 */
export async function startPrinting(ctx: Ctx, conferenceId: string, input: PrintingInput): Promise<Printing> {
  const { kind, locales, layout, list, badges } = input;
  requireConferenceRole(ctx, conferenceId, ...printers(kind));
  const subjectIds = [...new Set(input.subjectIds)];
  const wrong = input.subjectIds.findIndex((id) => !belongsTo(kind, id));
  if (wrong >= 0) throw invalidField(`/subjectIds/${wrong}`, "unknown_reference");
  if (isLetter(kind)) await requireMaking(ctx, conferenceId, { kind, locales, layout });
  const id = newId("printing", ctx.now());
  const printing: StoredPrinting = {
    id,
    conferenceId,
    kind,
    locales,
    layout,
    total: subjectIds.length,
    issued: 0,
    drawn: 0,
    skipped: [],
    state: isLetter(kind) ? "issuing" : "drawing",
    startedAt: ctx.now().toISOString(),
    fileUntil: null,
    fileKey: `printings/${conferenceId}/${id}/letters`,
    version: 1,
  };
  return commit(ctx, {
    writes: [
      create(printingEntity, printing),
      create(printingPlanEntity, { id, conferenceId, subjectIds, ...(list && { list }), ...(badges && { badges }) }),
    ],
    activity: {
      name: "document.printing_started",
      scopeId: conferenceId,
      subjectId: id,
      data: { kind, total: printing.total },
    },
    answer: printingView(printing),
  });
}
