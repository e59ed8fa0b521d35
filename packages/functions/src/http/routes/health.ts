import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

export const healthEndpoints = [
  endpoint({
    method: "get",
    path: "/health",
    operationId: "getHealth",
    summary: "Whether the API answers",
    tag: "health",
    access: "public",
    params: none,
    query: none,
    body: none,
    status: 200,
    answer: v.object({ status: v.literal("ok") }),
    answerExample: { status: "ok" },
    problems: [],
    handle: async () => ({ status: "ok" }),
  }),
];
