import {
  findKept,
  findKeptQuery,
  foundSpeakerSchema,
  getKeptChoice,
  keepSpeaker,
  keptChoiceSchema,
  oneKept,
  takenOverSchema,
  takeOver,
  withdrawKept,
} from "@assize/core/kept-speaker/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "speaking", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const choice = {
  ...base,
  access: "public",
  byLink: true,
  path: "/conferences/:conferenceId/speaking/:speakerId/kept",
  params: v.object({ conferenceId, speakerId: idSchema("speaker") }),
  status: 200,
  answer: keptChoiceSchema,
} as const;

/** Speakers who agreed to be kept for later conferences of a series. */
export const keptSpeakerEndpoints = [
  endpoint({
    ...choice,
    method: "get",
    operationId: "getKeptChoice",
    summary: "What the speaker chose about being kept for later conferences of the series",
    handle: ({ ctx, params, linkKey: key }) => getKeptChoice(ctx, { ...params, key }),
  }),
  endpoint({
    ...choice,
    method: "post",
    operationId: "keepSpeaker",
    summary: "The speaker agrees to be kept, or brings what is kept up to date",
    problems: ["forbidden", "invalid_state"],
    handle: ({ ctx, params, linkKey: key }) => keepSpeaker(ctx, { ...params, key }),
  }),
  endpoint({
    ...choice,
    method: "delete",
    operationId: "withdrawKept",
    summary: "The speaker is kept no longer",
    problems: ["forbidden"],
    handle: ({ ctx, params, linkKey: key }) => withdrawKept(ctx, { ...params, key }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/kept-speakers",
    operationId: "findKeptSpeakers",
    summary: "Speakers of earlier conferences of the series, by name in either script, institution or topic",
    access: "person",
    params: v.object({ conferenceId }),
    query: findKeptQuery,
    status: 200,
    answer: v.object({ items: v.array(foundSpeakerSchema) }),
    problems: ["invalid_state"],
    handle: async ({ ctx, params, query }) => ({ items: await findKept(ctx, params.conferenceId, query.text) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/kept-speakers/:keptId/take-over",
    operationId: "takeOverSpeaker",
    summary: "Take a kept speaker over into this conference; they are asked anew",
    access: "person",
    params: oneKept,
    status: 200,
    answer: takenOverSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params }) => takeOver(ctx, params.conferenceId, params.keptId),
  }),
];
