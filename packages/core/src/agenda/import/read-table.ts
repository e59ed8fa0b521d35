import type { CellValue } from "hucre";
import { locales } from "../../i18n/locale.ts";
import { printable } from "../../shared/printable.ts";
import { agendaWords, type TableColumn, tableColumns } from "../export/words.ts";
import { type SessionRole, sessionRoles } from "../terms.ts";
import { mostSessions, type ReadAgenda, readInstant, type SourceSession, UnreadableDocument } from "./source.ts";
import { boundedArchive } from "./unpack.ts";

type Row = readonly CellValue[];
type Columns = ReadonlyMap<TableColumn, number>;

const plain = (cell: CellValue | undefined): string => printable(String(cell ?? "")).trim();
const folded = (text: string): string => text.toLowerCase();

/** Excel keeps a clock without a day in 1899 or 1900. */
function written(cell: CellValue | undefined): string {
  if (!(cell instanceof Date)) return plain(cell);
  const iso = cell.toISOString();
  return cell.getUTCFullYear() < 1910 ? iso.slice(11, 16) : iso.slice(0, 19).replace("T00:00:00", "");
}

/** Which column stands where, by its word in any of our languages. @throws UnreadableDocument without title, start and end */
async function columnsOf(header: Row): Promise<Columns> {
  const heads = header.map((cell) => folded(plain(cell)));
  const catalogues = await Promise.all(locales.map(agendaWords));
  const found = tableColumns.flatMap((column) => {
    const names = [column, ...catalogues.map((words) => words[`agenda.column.${column}`])].map(folded);
    const at = heads.findIndex((head) => names.includes(head));
    return at === -1 ? [] : [[column, at] as const];
  });
  const columns = new Map<TableColumn, number>(found);
  if (!columns.has("title") || !columns.has("start") || !columns.has("end")) throw new UnreadableDocument();
  return columns;
}

type RoleOf = (word: string) => SessionRole;

async function roleWords(): Promise<RoleOf> {
  const catalogues = await Promise.all(locales.map(agendaWords));
  const roles = new Map<string, SessionRole>(
    sessionRoles.flatMap((role) =>
      [role, ...catalogues.map((words) => words[`agenda.role.${role}`])].map((word) => [folded(word), role]),
    ),
  );
  return (word) => roles.get(folded(word)) ?? "speaker";
}

/** `Name (role); Name (role)` */
const peopleIn = (cell: string, roleOf: RoleOf): SourceSession["people"] =>
  cell
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [, name = part, word = ""] = /^(.*\S)\s*\(([^()]*)\)$/.exec(part) ?? [];
      return { key: "", name, role: roleOf(word), bio: "" };
    });

/** A clock alone belongs to the day in its row. */
const withDay = (day: string, time: string): string =>
  /^\d{1,2}:\d{2}(:\d{2})?$/.test(time) ? `${day} ${time}` : time;

async function sessionsOf(rows: readonly Row[], timeZone: string): Promise<SourceSession[]> {
  const [header, ...body] = rows;
  if (header === undefined) throw new UnreadableDocument();
  const columns = await columnsOf(header);
  const roleOf = await roleWords();
  const filled = body.filter((row) => row.some((cell) => plain(cell) !== ""));
  if (filled.length > mostSessions) throw new UnreadableDocument();
  return filled.map((row) => {
    const cell = (column: TableColumn): string => written(row[columns.get(column) ?? -1]);
    const [title, start, room] = [cell("title"), withDay(cell("day"), cell("start")), cell("room")];
    return {
      key: cell("guid") || `${title}\n${start}\n${room}`,
      title,
      abstract: cell("abstract"),
      kind: cell("kind"),
      language: "",
      startsAt: readInstant(start, timeZone),
      endsAt: readInstant(withDay(cell("day"), cell("end")), timeZone),
      room,
      track: cell("track"),
      people: peopleIn(cell("people"), roleOf),
      messages: [],
    };
  });
}

/** Reads a table with a row of heads, as we write it or as somebody typed it. @throws UnreadableDocument */
export const readCsv: ReadAgenda = async (document, { timeZone }) => {
  const { parseCsv } = await import("hucre/csv");
  const options = { skipEmptyRows: true, unescapeFormulae: true, maxRows: mostSessions + 2 };
  return { sessions: await sessionsOf(parseCsv(document, options), timeZone), capacities: new Map() };
};

/** The same from the first sheet of a workbook, given as base64. @throws UnreadableDocument */
export const readXlsx: ReadAgenda = async (document, { timeZone }) => {
  const { readXlsx: read } = await import("hucre/xlsx");
  const archive = boundedArchive(new Uint8Array(Buffer.from(document, "base64")));
  const book = await read(archive, { sheets: [0], maxRows: mostSessions + 2 }).catch((cause: unknown) => {
    throw new UnreadableDocument(undefined, { cause });
  });
  return { sessions: await sessionsOf(book.sheets[0]?.rows ?? [], timeZone), capacities: new Map() };
};
