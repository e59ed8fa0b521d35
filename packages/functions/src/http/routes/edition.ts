import {
  beginEdition,
  compareEditions,
  comparisonSchema,
  editionCopySchema,
  editionInput,
  editionPreviewInput,
  editionPreviewSchema,
  exportComparison,
  getEditionCopy,
  previewEdition,
} from "@assize/core/edition/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "conference", access: "person", query: none, body: none, problems: [] } as const;
const inConference = v.object({ conferenceId: idSchema("conference") });
const previewExample = {
  startsOn: "2019-10-11",
  parts: ["structure", "categories", "forms", "letters"],
  sessions: "unscheduled",
};
const bodyExample = {
  ...previewExample,
  slug: "annual-conference-of-judges-2019",
  edition: 5,
  title: { source: "en", en: "Fifth annual conference of judges" },
};

const tables = {
  csv: { mediaType: "text/csv; charset=utf-8", answer: v.string(), as: "CSV (RFC 4180) with a byte-order mark" },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    answer: v.instance(Uint8Array),
    as: "an Excel workbook",
  },
} as const;

const exportAs = (format: "csv" | "xlsx") => {
  const { as, ...kind } = tables[format];
  return endpoint({
    ...base,
    ...kind,
    method: "get",
    path: `/conferences/:conferenceId/editions.${format}`,
    operationId: `exportComparison${format === "csv" ? "Csv" : "Xlsx"}`,
    summary: `The editions of a series in numbers, side by side, as ${as}`,
    params: inConference,
    status: 200,
    fileName: `editions.${format}`,
    handle: ({ ctx, params }) => exportComparison(ctx, params.conferenceId, format),
  });
};

/** A new edition of a series, made from an old one; and editions compared. */
export const editionEndpoints = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/editions/preview",
    operationId: "previewEdition",
    summary: "How many of what would come along into a new edition, and where its dates would lie; nothing is made",
    params: inConference,
    body: editionPreviewInput,
    bodyExample: previewExample,
    status: 200,
    answer: editionPreviewSchema,
    handle: ({ ctx, params, body }) => previewEdition(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/editions",
    operationId: "beginEdition",
    summary: "Open a new edition as a draft and copy into it what was chosen, page by page; nobody comes along",
    params: inConference,
    body: editionInput,
    bodyExample,
    status: 201,
    answer: editionCopySchema,
    problems: ["stale_version"],
    handle: ({ ctx, params, body }) => beginEdition(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/editions",
    operationId: "compareEditions",
    summary:
      "The editions of a series in numbers, side by side; small numbers of people are not told to report readers",
    params: inConference,
    status: 200,
    answer: comparisonSchema,
    handle: ({ ctx, params }) => compareEditions(ctx, params.conferenceId),
  }),
  exportAs("csv"),
  exportAs("xlsx"),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/origin",
    operationId: "getEditionCopy",
    summary: "From which edition this one was made, and how far that is",
    params: inConference,
    status: 200,
    answer: editionCopySchema,
    handle: ({ ctx, params }) => getEditionCopy(ctx, params.conferenceId),
  }),
];
