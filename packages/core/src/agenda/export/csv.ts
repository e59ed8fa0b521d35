import { writeCsv } from "hucre/csv";
import type { ExportedAgenda } from "./exported.ts";
import { tableRows } from "./table.ts";

/** An agenda as CSV (RFC 4180) with a byte-order mark, without which Excel reads Cyrillic as noise; a cell that begins like a formula is escaped. */
export const writeAgendaCsv = async (agenda: ExportedAgenda): Promise<string> =>
  writeCsv(await tableRows(agenda), { bom: true, escapeFormulae: true });
