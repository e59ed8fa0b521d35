import type { Ctx } from "../../shared/context.ts";
import type { ExportFormat } from "../terms.ts";
import type { ExportedAgenda } from "./exported.ts";
import { type ReleasedSelection, readExported } from "./read-exported.ts";

type Writer = (agenda: ExportedAgenda) => Promise<string | Uint8Array>;

/** Each format brings its libraries when somebody asks for it: none is in the API's cold start. */
const writers = {
  icalendar: async () => (await import("./icalendar.ts")).writeCalendar,
  "schedule-json": async () => (await import("./schedule-json.ts")).writeScheduleJson,
  "frab-xml": async () => (await import("./frab-xml.ts")).writeFrabXml,
  "json-ld": async () => (await import("./json-ld.ts")).writeJsonLd,
  csv: async () => (await import("./csv.ts")).writeAgendaCsv,
  xlsx: async () => (await import("./xlsx.ts")).writeAgendaXlsx,
} as const satisfies Record<ExportFormat, () => Promise<Writer>>;

export interface ExportRequest extends ReleasedSelection {
  readonly format: ExportFormat;
}

/** The released agenda, or a track, room or day of it, as a document for other programs. @throws not_found */
export async function exportAgenda(ctx: Ctx, { format, ...selection }: ExportRequest): Promise<string | Uint8Array> {
  const agendaIn = await readExported(ctx, selection);
  const write = await writers[format]();
  return write(agendaIn(ctx.locale));
}
