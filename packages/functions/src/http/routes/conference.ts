import {
  conferenceInput,
  conferenceSchema,
  conferenceSummarySchema,
  createConference,
  createSeries,
  getConference,
  getPublishedConference,
  listOwnConferences,
  listPublishedConferences,
  publishConference,
  registrationWindow,
  seriesInput,
  seriesSchema,
  updateConference,
} from "@assize/core/conference/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { conferenceBodyExample } from "../examples.ts";
import { pageOf, pageQuery } from "../incoming.ts";

const base = { tag: "conference", params: none, query: none, body: none, problems: [] } as const;
const conferenceParams = v.object({ conferenceId: idSchema("conference") });
const publicConference = v.object({
  ...v.omit(conferenceSchema, ["version", "createdAt", "currentReleaseId"]).entries,
  registration: v.picklist(["open", "not_yet", "closed"]),
});

export const langQuery = v.object({ lang: v.optional(v.string()) });

export const conferenceEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/public/conferences",
    operationId: "listPublishedConferences",
    summary: "Conferences that visitors may see, the newest first",
    access: "public",
    query: v.object({ ...pageQuery.entries, ...langQuery.entries }),
    cacheSeconds: 30,
    status: 200,
    answer: pageOf(conferenceSummarySchema),
    handle: async ({ ctx, query }) => {
      const { items, nextCursor } = await listPublishedConferences(ctx, query);
      return { items: items.map((item) => v.parse(conferenceSummarySchema, item)), nextCursor };
    },
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/public/conferences/:slug",
    operationId: "getPublishedConference",
    summary: "A conference as visitors see it",
    access: "public",
    params: v.object({ slug: v.pipe(v.string(), v.maxLength(60)) }),
    query: langQuery,
    cacheSeconds: 30,
    status: 200,
    answer: publicConference,
    handle: async ({ ctx, params }) => {
      const conference = await getPublishedConference(ctx, params.slug);
      const { version: _version, createdAt: _createdAt, currentReleaseId: _release, ...shown } = conference;
      return { ...shown, registration: registrationWindow(conference, ctx.now()) };
    },
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences",
    operationId: "listOwnConferences",
    summary: "The conferences that the caller runs",
    access: "person",
    status: 200,
    answer: v.object({ items: v.array(conferenceSchema) }),
    handle: async ({ ctx }) => ({ items: await listOwnConferences(ctx) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences",
    operationId: "createConference",
    summary: "Open an edition as a draft",
    access: "person",
    body: conferenceInput,
    bodyExample: conferenceBodyExample,
    status: 201,
    answer: conferenceSchema,
    handle: ({ ctx, body }) => createConference(ctx, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/series",
    operationId: "createSeries",
    summary: "Open a series of conferences",
    access: "person",
    body: seriesInput,
    bodyExample: { name: { source: "en", en: "Annual conference of judges" } },
    status: 201,
    answer: seriesSchema,
    handle: ({ ctx, body }) => createSeries(ctx, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId",
    operationId: "getConference",
    summary: "A conference as those who run it see it",
    access: "person",
    params: conferenceParams,
    status: 200,
    answer: conferenceSchema,
    handle: ({ ctx, params }) => getConference(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId",
    operationId: "updateConference",
    summary: "Replace what the organizer wrote of the conference",
    access: "person",
    edits: true,
    params: conferenceParams,
    body: conferenceInput,
    bodyExample: conferenceBodyExample,
    status: 200,
    answer: conferenceSchema,
    handle: ({ ctx, params, body, readVersion }) => updateConference(ctx, params.conferenceId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/publish",
    operationId: "publishConference",
    summary: "Show the conference to visitors",
    access: "person",
    params: conferenceParams,
    status: 200,
    answer: conferenceSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params }) => publishConference(ctx, params.conferenceId),
  }),
];
