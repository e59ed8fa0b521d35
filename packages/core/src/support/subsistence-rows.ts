import type { Conference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/multi-text.ts";
import { everyRow } from "./every-row.ts";
import { type ExportColumn, exportWords } from "./export-words.ts";
import type { StatementDay, SupportRow } from "./schema.ts";

const columns = [
  "name",
  "institution",
  "place",
  "what",
  "explanation",
  "amount",
  "currency",
  "state",
] as const satisfies readonly ExportColumn[];

type Words = Awaited<ReturnType<typeof exportWords>>;

/** Hundredths as tables and people read them. */
const amount = (cents: number): string => (cents / 100).toFixed(2);

const explained = ({ travel, rateCents, parts }: StatementDay, words: Words): string =>
  [
    `${words[travel ? "support.day.travel" : "support.day.full"]} ${amount(rateCents)}`,
    ...parts.map(({ why, cents }) => `${words[`support.reduction.${why}`]} ${amount(cents)}`),
  ].join("; ");

function rowsOf({ name, institution, money }: SupportRow, words: Words, locale: Ctx["locale"]): string[][] {
  if (!money) return [];
  const { claim, statement } = money;
  const place = statement ? inLocale(statement.place, locale) : "";
  const days = (statement?.days ?? []).map((day) => [
    name,
    institution,
    place,
    day.day,
    explained(day, words),
    amount(day.cents),
    statement?.currency ?? "",
    "",
  ]);
  const total = statement && [
    [name, institution, place, words["support.total"], "", amount(statement.totalCents), statement.currency, ""],
  ];
  const receipts = claim.receipts.map(({ label, cents, currency, state, note }) => [
    name,
    institution,
    place,
    `${words["support.receipt"]}: ${label}`,
    note ?? "",
    amount(cents),
    currency,
    words[`support.receipt.${state}`],
  ]);
  return [...days, ...(total ?? []), ...receipts];
}

/** The statements of everybody, day by day with the total, and the receipts under them. */
export async function subsistenceRows(ctx: Ctx, conference: Conference): Promise<string[][]> {
  const words = await exportWords(ctx.locale);
  const people = await everyRow(ctx, conference, new Set(["money"]));
  return [
    columns.map((column) => words[`support.column.${column}`]),
    ...people.flatMap((row) => rowsOf(row, words, ctx.locale)),
  ];
}
