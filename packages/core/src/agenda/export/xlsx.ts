import { writeXlsx } from "hucre/xlsx";
import type { ExportedAgenda } from "./exported.ts";
import { tableRows } from "./table.ts";
import { type TableColumn, tableColumns } from "./words.ts";

const widths = {
  day: 12,
  start: 17,
  end: 17,
  title: 50,
  kind: 18,
  room: 20,
  track: 26,
  people: 40,
  abstract: 60,
  guid: 38,
} as const satisfies Record<TableColumn, number>;

/** An agenda as a workbook of one sheet. Every cell is typed as text, so nothing in it is ever a formula. */
export async function writeAgendaXlsx(agenda: ExportedAgenda): Promise<Uint8Array> {
  const released = new Date(agenda.releasedAt);
  return writeXlsx({
    properties: { title: agenda.title, creator: "Assize", created: released, modified: released },
    sheets: [
      {
        name: agenda.conference.slug.slice(0, 31),
        columns: tableColumns.map((column) => ({ width: widths[column] })),
        rows: await tableRows(agenda),
        freezePane: { rows: 1 },
      },
    ],
  });
}
