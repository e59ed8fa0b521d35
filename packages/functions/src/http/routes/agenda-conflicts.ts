import {
  acceptConflict,
  acceptConflictInput,
  acceptedConflictSchema,
  changeNow,
  draftVersionSchema,
  getDraftVersion,
  nowInput,
  releaseSchema,
  reopenConflict,
  reopenConflictInput,
} from "@assize/core/agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const inConference = v.object({ conferenceId: idSchema("conference") });
const base = { tag: "agenda", access: "person", params: inConference, query: none, problems: [] } as const;
const conflict = "break_short::ags_01CVXWPJ0G0000000000000000";

export const agendaConflictEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/agenda/version",
    operationId: "getDraftVersion",
    summary: "Whether the draft changed since it was read",
    body: none,
    status: 200,
    answer: draftVersionSchema,
    handle: ({ ctx, params }) => getDraftVersion(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "post",
    status: 201,
    path: "/conferences/:conferenceId/agenda/conflicts/accept",
    operationId: "acceptConflict",
    summary: "Say why a conflict of the draft is lived with",
    body: acceptConflictInput,
    bodyExample: { conflict, reason: "The tea break is short on purpose." },
    answer: acceptedConflictSchema,
    handle: ({ ctx, params, body }) => acceptConflict(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    status: 204,
    path: "/conferences/:conferenceId/agenda/conflicts/reopen",
    operationId: "reopenConflict",
    summary: "Take back that a conflict is lived with",
    body: reopenConflictInput,
    bodyExample: { conflict },
    answer: v.null(),
    handle: ({ ctx, params, body }) => reopenConflict(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    status: 201,
    path: "/conferences/:conferenceId/agenda/now",
    operationId: "changeNow",
    summary: "Delay what visitors see, or move it to another room, at once",
    body: nowInput,
    bodyExample: { kind: "delay", sessionId: "ags_01CVXWPJ0G0000000000000000", minutes: 20, rest: "day" },
    answer: releaseSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body }) => changeNow(ctx, params.conferenceId, body),
  }),
];
