import { historyFilterEntries, historyPageSchema, listActivities } from "@assize/core/history/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageQuery } from "../incoming.ts";

export const historyEndpoints = [
  endpoint({
    tag: "history",
    access: "person",
    method: "get",
    path: "/conferences/:conferenceId/activities",
    operationId: "listActivities",
    summary: "What happened in a conference, the newest first, and how far it is sealed",
    params: v.object({ conferenceId: idSchema("conference") }),
    query: v.strictObject({ ...pageQuery.entries, ...historyFilterEntries }, "unknown_field"),
    body: none,
    status: 200,
    answer: historyPageSchema,
    problems: [],
    handle: ({ ctx, params, query: { cursor, limit, ...filter } }) =>
      listActivities(ctx, params.conferenceId, filter, { cursor, limit }),
  }),
];
