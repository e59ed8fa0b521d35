import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { type InstitutionRef, requireInstitution, runsConference } from "./access.ts";
import type { CheckedRow } from "./check-row.ts";
import { type RowReport, reportOf } from "./check-rows.ts";
import { placeNominee, placeTogether } from "./place.ts";
import { requireNominationsOpen } from "./refusals.ts";
import { loadRowContext, type RowsAtHand } from "./row-context.ts";
import { type Institution, type NominationInput, type RowColumn, rowColumns, type TableRow } from "./schema.ts";

type ReadyRow = CheckedRow & { readonly input: NominationInput };
const isReady = (row: CheckedRow): row is ReadyRow => row.outcome === "ready" && row.input !== null;

const columnAt = (pointer: string): RowColumn =>
  pointer === "/categoryId" ? "category" : (rowColumns.find((column) => pointer === `/${column}`) ?? "email");

/** A refusal of one row: the others go on. */
function refused(number: number, error: unknown): RowReport {
  if (!(error instanceof DomainError) || error.errors.length === 0) throw error;
  const errors = error.errors.map(({ pointer, code }) => ({ column: columnAt(pointer), code }));
  return { number, outcome: "wrong", errors, warnings: [] };
}

const nominated = ({ number, warnings }: CheckedRow, nominationId: string): RowReport => ({
  number,
  outcome: "nominated",
  errors: [],
  warnings,
  nominationId,
});

interface Work {
  readonly ctx: Ctx;
  readonly institution: Institution;
  readonly hand: RowsAtHand;
}

/** The good rows in one transaction; null where one of them is refused meanwhile, and each has to be asked alone. */
async function allTogether(
  { ctx, institution, hand }: Work,
  ready: readonly ReadyRow[],
): Promise<ReadonlyMap<number, string> | null> {
  try {
    const inputs = ready.map(({ input }) => input);
    const made = await placeTogether(ctx, institution, hand.quotas, inputs);
    return new Map(ready.map(({ number }, at) => [number, made[at]?.id ?? ""]));
  } catch (error) {
    if (error instanceof DomainError && error.errors.length > 0) return null;
    throw error;
  }
}

async function alone({ ctx, institution, hand }: Work, row: ReadyRow): Promise<RowReport> {
  try {
    const { id } = await placeNominee(ctx, institution, hand.quotas, row.input);
    return nominated(row, id);
  } catch (error) {
    return refused(row.number, error);
  }
}

/**
 * Nominates the good rows and reports on all. A row is known by its address: sent again after a lost answer, it is answered with the
 * nomination that stands, and nobody is written to twice.
 * @throws unauthenticated, not_found, invalid_state after the deadline
 */
export async function nominateRows(
  ctx: Ctx,
  ref: InstitutionRef,
  rows: readonly TableRow[],
): Promise<{ readonly items: readonly RowReport[] }> {
  const institution = await requireInstitution(ctx, ref);
  if (!runsConference(ctx, institution)) requireNominationsOpen(institution, ctx.now());
  const hand = await loadRowContext(ctx, institution, rows);
  // The answer is more than one transaction may hold a key for; the addresses make a repetition harmless.
  const work: Work = { ctx: { ...ctx, idempotency: null }, institution, hand };
  const checked = rows.map(hand.check);
  const made = await allTogether(work, checked.filter(isReady));
  const items: RowReport[] = [];
  for (const row of checked) {
    const id = made?.get(row.number);
    if (!isReady(row)) items.push(reportOf(row, hand));
    else items.push(id === undefined ? await alone(work, row) : nominated(row, id));
  }
  return { items };
}
