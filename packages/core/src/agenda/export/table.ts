import { zonedIso } from "../../shared/zoned-time.ts";
import type { ExportedAgenda, ExportedSession } from "./exported.ts";
import { agendaWords, type TableColumn, tableColumns } from "./words.ts";

/** The agenda as rows of text, the words of the columns first: what both table formats write. */
export async function tableRows(agenda: ExportedAgenda): Promise<string[][]> {
  const words = await agendaWords(agenda.locale);
  const { timeZone } = agenda.conference;
  const clock = (instant: string): string => zonedIso(instant, timeZone).slice(0, 16).replace("T", " ");
  const cells = {
    day: ({ day }) => day,
    start: ({ startsAt }) => clock(startsAt),
    end: ({ endsAt }) => clock(endsAt),
    title: ({ title }) => title,
    kind: ({ kind }) => words[`agenda.kind.${kind}`],
    room: ({ room }) => room?.name ?? "",
    track: ({ track }) => track?.name ?? "",
    people: ({ people }) => people.map(({ name, role }) => `${name} (${words[`agenda.role.${role}`]})`).join("; "),
    abstract: ({ abstract }) => abstract ?? "",
    guid: ({ guid }) => guid,
  } as const satisfies Record<TableColumn, (session: ExportedSession) => string>;
  return [
    tableColumns.map((column) => words[`agenda.column.${column}`]),
    ...agenda.sessions.map((session) => tableColumns.map((column) => cells[column](session))),
  ];
}
