import type { Conference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/multi-text.ts";
import { partsFor } from "./access.ts";
import { everyRow } from "./every-row.ts";
import { type ExportColumn, exportWords } from "./export-words.ts";
import type { Part } from "./policy.ts";
import type { SupportRow } from "./schema.ts";

const columns = ["hotel", "room", "roomType", "name", "institution", "firstNight", "checkOut", "with"] as const;

type Stay = NonNullable<SupportRow["stay"]>;
interface Housed extends SupportRow {
  readonly stay: Stay;
}
const isHoused = (row: SupportRow): row is Housed => Boolean(row.stay);

/** Rooms are numbered as the list names them: the hotel gives its own numbers on arrival. */
function numbered(rows: readonly Housed[]): ReadonlyMap<string, number> {
  const ids = [...new Set(rows.map(({ stay }) => stay.roomId))];
  return new Map(ids.map((id, at) => [id, at + 1]));
}

/** The rooming list, hotel by hotel and room by room; what the guest's body needs only for whoever may read it. */
export async function roomingRows(ctx: Ctx, conference: Conference): Promise<string[][]> {
  const words = await exportWords(ctx.locale);
  const may = partsFor(ctx, conference.id).has("accessibility");
  const reads = new Set<Part>(may ? ["stay", "accessibility"] : ["stay"]);
  const hotelOf = ({ stay }: Housed): string => inLocale(stay.hotel, ctx.locale);
  const housed = (await everyRow(ctx, conference, reads)).filter(isHoused);
  const sorted = housed.toSorted(
    (a, b) => hotelOf(a).localeCompare(hotelOf(b)) || a.stay.roomId.localeCompare(b.stay.roomId),
  );
  const numbers = numbered(sorted);
  const shown: ExportColumn[] = may ? [...columns, "accessibility"] : [...columns];
  const rows = sorted.map((row) => [
    hotelOf(row),
    String(numbers.get(row.stay.roomId) ?? ""),
    inLocale(row.stay.roomType, ctx.locale),
    row.name,
    row.institution,
    row.stay.firstNight,
    row.stay.checkOut,
    row.stay.with.join("; "),
    ...(may ? [row.accessibility ?? ""] : []),
  ]);
  return [shown.map((column) => words[`support.column.${column}`]), ...rows];
}
