import {
  type ExportFormat,
  exportAgenda,
  exportBooklet,
  exportEmbed,
  exportFiles,
  exportFormats,
} from "@assize/core/agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import { day, localeSchema } from "@assize/core/shared/text.ts";
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

const exported = {
  method: "get",
  tag: "agenda",
  access: "public",
  params: v.object({ slug: v.pipe(v.string(), v.maxLength(60)) }),
  body: none,
  problems: [],
  cacheSeconds: 30,
  status: 200,
} as const;

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
    ...exported,
    ...kind,
    path: `/public/conferences/:slug/${exportFiles[format]}`,
    query: exportQuery,
    fileName: exportFiles[format],
    handle: ({ ctx, params, query, c }) => {
      const { track, room, day: onDay } = query;
      const filter = { track, room, day: onDay };
      return exportAgenda(ctx, { slug: params.slug, format, filter, publicUrl: c.get("publicUrl") });
    },
  });
};

const embed = endpoint({
  ...exported,
  path: "/public/conferences/:slug/embed.js",
  operationId: "exportEmbed",
  summary: "The released agenda as a script that shows it on a partner's page: no request beside its own, no cookie",
  query: exportQuery,
  mediaType: "text/javascript; charset=utf-8",
  fileName: "embed.js",
  answer: v.string(),
  answerExample: '(n=>{})(["a{color:inherit}",["section",{"lang":"en"}]])',
  handle: ({ ctx, params, query: { track, room, day: onDay }, c }) => {
    // A script that pages of other sites may load; nothing else of ours may be.
    c.header("cross-origin-resource-policy", "cross-origin");
    return exportEmbed(ctx, { slug: params.slug, filter: { track, room, day: onDay }, publicUrl: c.get("publicUrl") });
  },
});

const booklet = endpoint({
  ...exported,
  path: "/public/conferences/:slug/agenda.pdf",
  operationId: "exportBooklet",
  summary: "The released agenda as a booklet to print, in a language or in two side by side",
  query: v.object({ ...exportQuery.entries, beside: v.optional(localeSchema) }),
  mediaType: "application/pdf",
  fileName: "agenda.pdf",
  answer: v.instance(Uint8Array),
  handle: ({ ctx, params, query: { track, room, day: onDay, beside = null }, c }) => {
    const filter = { track, room, day: onDay };
    return exportBooklet(ctx, { slug: params.slug, filter, beside, publicUrl: c.get("publicUrl") });
  },
});

/** What visitors, their programs and partners' pages may take along of a released agenda. */
export const agendaExportEndpoints = [...exportFormats.map(exportAs), embed, booklet];
