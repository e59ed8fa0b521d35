import {
  createDirectoryEntry,
  directoryEntryInput,
  directoryEntrySchema,
  hiddenInput,
  hideDirectoryEntry,
  listDirectory,
  listOfferedEntries,
  offeredEntrySchema,
  updateDirectoryEntry,
} from "@assize/core/directory/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import {
  getSpellingRun,
  listSpellings,
  mapSpelling,
  mapSpellingInput,
  spellingRunSchema,
  spellingSchema,
  spellingsQuery,
} from "@assize/core/spelling/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";

const base = { tag: "directory", access: "person", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const oneEntry = v.object({ conferenceId, entryId: idSchema("directoryEntry") });
const bodyExample = {
  name: { source: "en", en: "Naryn City Court", ru: "Нарынский городской суд" },
  courtLevel: "local",
  region: "naryn",
};

const entries = [
  endpoint({
    ...base,
    method: "get",
    path: "/public/directory/:conferenceId",
    operationId: "listOfferedInstitutions",
    summary: "The institutions that the forms of a conference offer",
    access: "public",
    params: inConference,
    cacheSeconds: 60,
    status: 200,
    answer: v.object({ items: v.array(offeredEntrySchema) }),
    handle: async ({ ctx, params }) => ({ items: await listOfferedEntries(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/directory",
    operationId: "listDirectory",
    summary: "The institutions of a conference with those that are hidden",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(directoryEntrySchema) }),
    handle: async ({ ctx, params }) => ({ items: await listDirectory(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/directory",
    operationId: "createDirectoryEntry",
    summary: "Add an institution to the list",
    params: inConference,
    body: directoryEntryInput,
    bodyExample,
    status: 201,
    answer: directoryEntrySchema,
    handle: ({ ctx, params, body }) => createDirectoryEntry(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/directory/:entryId",
    operationId: "updateDirectoryEntry",
    summary: "Change what an institution is called and where it is",
    edits: true,
    params: oneEntry,
    body: directoryEntryInput,
    bodyExample,
    status: 200,
    answer: directoryEntrySchema,
    handle: ({ ctx, params, body, readVersion }) => updateDirectoryEntry(ctx, params, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/directory/:entryId/hidden",
    operationId: "hideDirectoryEntry",
    summary: "Offer an institution no longer, or again",
    edits: true,
    params: oneEntry,
    body: hiddenInput,
    bodyExample: { hidden: true },
    status: 200,
    answer: directoryEntrySchema,
    handle: ({ ctx, params, body, readVersion }) => hideDirectoryEntry(ctx, params, body, readVersion),
  }),
];

const spellings = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/directory/spellings",
    operationId: "listSpellings",
    summary:
      "What people wrote for institutions and no entry is called, page by page of registrations or of invited institutions",
    params: inConference,
    query: v.strictObject({ ...pageQuery.entries, ...spellingsQuery.entries }, "unknown_field"),
    status: 200,
    answer: pageOf(spellingSchema),
    handle: ({ ctx, params, query }) => listSpellings(ctx, params.conferenceId, query.source, query),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/directory/spellings",
    operationId: "mapSpelling",
    summary: "Say which institution a spelling means; its registrations get the name, page by page",
    params: inConference,
    body: mapSpellingInput,
    bodyExample: { written: "Narynskij gorsud", entryId: null },
    status: 201,
    answer: spellingRunSchema,
    handle: ({ ctx, params, body }) => mapSpelling(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/directory/spellings/:runId",
    operationId: "getSpellingRun",
    summary: "How far the registrations with a spelling are, and which were refused",
    params: v.object({ conferenceId, runId: idSchema("spellingRun") }),
    status: 200,
    answer: spellingRunSchema,
    handle: ({ ctx, params }) => getSpellingRun(ctx, params.conferenceId, params.runId),
  }),
];

/** The institutions that forms of a conference offer, and what people write for them. */
export const directoryEndpoints = [...entries, ...spellings];
