import {
  importAgenda,
  importedPageSchema,
  importInput,
  importPlanSchema,
  previewImport,
} from "@assize/core/agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = {
  method: "post",
  tag: "agenda",
  access: "person",
  params: v.object({ conferenceId: idSchema("conference") }),
  query: none,
  body: importInput,
  bodyExample: {
    format: "csv",
    language: "en",
    document: "Day,Starts,Ends,Title,Room\n2018-10-12,09:00,10:00,Opening,Main hall",
  },
  status: 200,
} as const;

/** Taking an agenda over from another program: the dry run, and page after page of the real one. */
export const agendaImportEndpoints = [
  endpoint({
    ...base,
    path: "/conferences/:conferenceId/agenda/import/preview",
    operationId: "previewImport",
    summary: "Dry run of an import into the draft: what would be made, row by row; nothing is written",
    answer: importPlanSchema,
    problems: [],
    handle: ({ ctx, params, body }) => previewImport(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    path: "/conferences/:conferenceId/agenda/import",
    operationId: "importAgenda",
    summary: "Make the next 25 things of a document in the draft; call again until nothing remains",
    answer: importedPageSchema,
    problems: ["stale_version"],
    handle: ({ ctx, params, body }) => importAgenda(ctx, params.conferenceId, body),
  }),
];
