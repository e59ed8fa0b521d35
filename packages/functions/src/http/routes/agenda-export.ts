import { type ExportFormat, exportAgenda, exportFiles, exportFormats } from "@assize/core/agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import { day } from "@assize/core/shared/text.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import {
  calendarExample,
  csvExample,
  frabXmlExample,
  jsonLdExample,
  scheduleJsonExample,
} from "./agenda-export-examples.ts";
import { langQuery } from "./conference.ts";

const exportQuery = v.object({
  ...langQuery.entries,
  track: v.optional(idSchema("track")),
  room: v.optional(idSchema("room")),
  day: v.optional(day),
});

interface Kind {
  readonly mediaType: string;
  readonly operationId: string;
  readonly summary: string;
  readonly answer: v.GenericSchema;
  readonly answerExample?: unknown;
}

const kinds = {
  icalendar: {
    mediaType: "text/calendar; charset=utf-8",
    operationId: "exportCalendar",
    summary: "The released agenda as a calendar to subscribe to (RFC 5545): all of it, a track, a room or a day",
    answer: v.string(),
    answerExample: calendarExample,
  },
  "schedule-json": {
    mediaType: "application/json",
    operationId: "exportScheduleJson",
    summary: "The released agenda as schedule.json (c3voc), for conference apps",
    answer: v.looseObject({ schedule: v.looseObject({ version: v.string() }) }),
    answerExample: scheduleJsonExample,
  },
  "frab-xml": {
    mediaType: "application/vnd.c3voc.schedule+xml",
    operationId: "exportFrabXml",
    summary: "The released agenda as schedule.xml (Frab), for conference apps",
    answer: v.string(),
    answerExample: frabXmlExample,
  },
  "json-ld": {
    mediaType: "application/ld+json",
    operationId: "exportJsonLd",
    summary: "The released agenda as a schema.org Event, for search engines",
    answer: v.looseObject({ "@context": v.string(), "@type": v.string() }),
    answerExample: jsonLdExample,
  },
  csv: {
    mediaType: "text/csv; charset=utf-8",
    operationId: "exportCsv",
    summary: "The released agenda as CSV (RFC 4180) with a byte-order mark",
    answer: v.string(),
    answerExample: csvExample,
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    operationId: "exportXlsx",
    summary: "The released agenda as an Excel workbook",
    answer: v.instance(Uint8Array),
  },
} as const satisfies Record<ExportFormat, Kind>;

const exportAs = (format: ExportFormat) => {
  const kind: Kind = kinds[format];
  return endpoint({
    ...kind,
    method: "get",
    path: `/public/conferences/:slug/${exportFiles[format]}`,
    tag: "agenda",
    access: "public",
    params: v.object({ slug: v.pipe(v.string(), v.maxLength(60)) }),
    query: exportQuery,
    body: none,
    problems: [],
    cacheSeconds: 30,
    status: 200,
    fileName: exportFiles[format],
    handle: ({ ctx, params, query, c }) => {
      const { track, room, day: onDay } = query;
      const filter = { track, room, day: onDay };
      return exportAgenda(ctx, { slug: params.slug, format, filter, publicUrl: c.get("publicUrl") });
    },
  });
};

/** What visitors and their programs may take along of a released agenda. */
export const agendaExportEndpoints = exportFormats.map(exportAs);
