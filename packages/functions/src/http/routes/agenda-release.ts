import {
  changeLogSchema,
  draftSchema,
  getDraft,
  getDraftChanges,
  getReleaseChanges,
  listReleases,
  releaseAgain,
  releaseAgenda,
  releaseInput,
  releaseSchema,
} from "@assize/core/agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";

const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const oneRelease = v.object({
  conferenceId,
  releaseNumber: v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,5}$/), v.toNumber()),
});
const base = { tag: "agenda", access: "person", query: none, body: none, problems: [] } as const;

export const agendaReleaseEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/agenda",
    operationId: "getDraft",
    summary: "The draft agenda, its conflicts and how far it is from the release",
    params: inConference,
    status: 200,
    answer: draftSchema,
    handle: ({ ctx, params }) => getDraft(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "post",
    status: 201,
    path: "/conferences/:conferenceId/releases",
    operationId: "releaseAgenda",
    summary: "Publish the draft: visitors see it from now on",
    params: inConference,
    body: releaseInput,
    bodyExample: { note: { source: "en", en: "First release" } },
    answer: releaseSchema,
    problems: ["stale_version"],
    handle: ({ ctx, params, body }) => releaseAgenda(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/releases",
    operationId: "listReleases",
    summary: "Releases, the newest first",
    params: inConference,
    query: pageQuery,
    status: 200,
    answer: pageOf(releaseSchema),
    handle: ({ ctx, params, query }) => listReleases(ctx, params.conferenceId, query),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/agenda/changes",
    operationId: "getDraftChanges",
    summary: "What visitors would notice if the draft were released now",
    params: inConference,
    status: 200,
    answer: changeLogSchema,
    handle: ({ ctx, params }) => getDraftChanges(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/releases/:releaseNumber/changes",
    operationId: "getReleaseChanges",
    summary: "What visitors could notice when this release replaced the one before it",
    params: oneRelease,
    status: 200,
    answer: changeLogSchema,
    handle: ({ ctx, params }) => getReleaseChanges(ctx, params.conferenceId, params.releaseNumber),
  }),
  endpoint({
    ...base,
    method: "post",
    status: 201,
    path: "/conferences/:conferenceId/releases/:releaseNumber/again",
    operationId: "releaseAgain",
    summary: "Show visitors the agenda of an older release again",
    params: oneRelease,
    body: releaseInput,
    bodyExample: { note: { source: "en", en: "Back to the first release" } },
    answer: releaseSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body }) => releaseAgain(ctx, params.conferenceId, params.releaseNumber, body),
  }),
];
