import { proposalQuery, proposalSchema, proposeSchedule } from "@assize/core/proposal/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

export const proposalEndpoints = [
  endpoint({
    method: "get",
    path: "/conferences/:conferenceId/agenda/proposal",
    operationId: "proposeSchedule",
    summary: "Where the sessions without a time could stand, with reasons; nothing moves",
    tag: "agenda",
    access: "person",
    params: v.object({ conferenceId: idSchema("conference") }),
    query: proposalQuery,
    body: none,
    problems: [],
    status: 200,
    answer: proposalSchema,
    handle: ({ ctx, params, query }) => proposeSchedule(ctx, params.conferenceId, query),
  }),
];
