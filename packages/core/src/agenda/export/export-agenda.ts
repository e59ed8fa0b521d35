import type { Ctx } from "../../shared/context.ts";
import { notFound } from "../../shared/errors.ts";
import { readReleased } from "../released.ts";
import { findRelease } from "../repo.ts";
import type { ExportFormat } from "../terms.ts";
import { type ExportedAgenda, type ExportFilter, exportedAgenda } from "./exported.ts";

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

export interface ExportRequest {
  readonly slug: string;
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
  /** Where our pages live, without a slash at the end. */
  readonly publicUrl: string;
}

/** The released agenda, or a track, room or day of it, as a document for other programs. @throws not_found */
export async function exportAgenda(ctx: Ctx, request: ExportRequest): Promise<string | Uint8Array> {
  const { slug, format, filter, publicUrl } = request;
  const { conference, agenda } = await readReleased(ctx, slug);
  const { currentReleaseId } = conference;
  const release = currentReleaseId === null ? null : await findRelease(ctx.db, conference.id, currentReleaseId);
  const isUnknown = (id: string | undefined, known: readonly { readonly id: string }[]): boolean =>
    id !== undefined && !known.some((one) => one.id === id);
  if (isUnknown(filter.track, agenda.tracks) || isUnknown(filter.room, agenda.rooms)) throw notFound();
  if (filter.day !== undefined && (filter.day < conference.startsOn || filter.day > conference.endsOn))
    throw notFound();
  const write = await writers[format]();
  return write(exportedAgenda({ conference, agenda, release, locale: ctx.locale, publicUrl }, filter));
}
