import {
  appointScheduler,
  dismissScheduler,
  listSchedulers,
  schedulerInput,
  schedulerSchema,
} from "@assize/core/agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "agenda", access: "person", query: none, body: none, problems: [] } as const;
const inConference = v.object({ conferenceId: idSchema("conference") });

/** Who plans part of an agenda. */
export const schedulerEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/schedulers",
    operationId: "listSchedulers",
    summary: "Who plans the sessions of which tracks and rooms",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(schedulerSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listSchedulers(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/schedulers",
    operationId: "appointScheduler",
    summary: "Let somebody plan the sessions of tracks and rooms, or of others than before; nobody of them releases",
    params: inConference,
    body: schedulerInput,
    bodyExample: { email: "planner@court.test", trackIds: ["trk_01CVXWPJ0G0000000000000000"], roomIds: [] },
    status: 200,
    answer: schedulerSchema,
    handle: ({ ctx, params, body }) => appointScheduler(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/schedulers/:personId",
    operationId: "dismissScheduler",
    summary: "End that somebody plans part of the agenda",
    params: v.object({ ...inConference.entries, personId: idSchema("person") }),
    status: 204,
    answer: v.null(),
    handle: ({ ctx, params }) => dismissScheduler(ctx, params.conferenceId, params.personId),
  }),
];
