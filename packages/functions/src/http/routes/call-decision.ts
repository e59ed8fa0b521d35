import {
  askLetters,
  decide,
  decideInput,
  decisionOutcomeSchema,
  findOrigin,
  lettersInput,
  lettersPreviewSchema,
} from "@assize/core/call/index.ts";
import { previewDecisions } from "@assize/core/message/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "call", access: "person", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const submissionIds = ["sub_01CVXWPJ0G0000000000000000"];
const lettersExample = { submissionIds, comments: "with" };

/** Decisions on submissions, their letters, and the sessions that they become. */
export const callDecisionEndpoints = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/call/decisions",
    operationId: "decideSubmissions",
    summary: "Decide on submissions; nobody is told, and what is accepted waits in the agenda for its place",
    params: inConference,
    body: decideInput,
    bodyExample: { submissionIds, decision: "accepted" },
    status: 200,
    answer: v.object({ items: v.array(decisionOutcomeSchema) }),
    handle: async ({ ctx, params, body }) => ({ items: await decide(ctx, params.conferenceId, body) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/call/letters/preview",
    operationId: "previewDecisionLetters",
    summary: "The letters about decisions as they would read now; nothing is written",
    params: inConference,
    body: lettersInput,
    bodyExample: lettersExample,
    status: 200,
    answer: lettersPreviewSchema,
    handle: ({ ctx, params, body, c }) => previewDecisions(ctx, params.conferenceId, body, c.get("publicUrl")),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/call/letters",
    operationId: "askDecisionLetters",
    summary: "Have the letters about decisions written; they wait in the outbox until somebody releases them",
    params: inConference,
    body: lettersInput,
    bodyExample: lettersExample,
    status: 200,
    answer: v.object({ letters: v.number() }),
    handle: ({ ctx, params, body }) => askLetters(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/call/sessions/:sessionId",
    operationId: "findSubmissionOfSession",
    summary: "What a session of the agenda was proposed as; null where it was not",
    params: v.object({ conferenceId, sessionId: idSchema("agendaSession") }),
    status: 200,
    answer: v.object({ submissionId: v.nullable(v.string()) }),
    handle: ({ ctx, params }) => findOrigin(ctx, params.conferenceId, params.sessionId),
  }),
];
