import {
  createUnscheduled,
  deleteUnscheduled,
  placeInput,
  scheduleSession,
  sessionSchema,
  unscheduledInput,
  unscheduledSchema,
  unscheduleSession,
  updateUnscheduled,
} from "@assize/core/agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const conferenceId = idSchema("conference");
const oneSession = v.object({ conferenceId, sessionId: idSchema("agendaSession") });
const base = { tag: "agenda", access: "person", query: none, body: none, problems: [] } as const;
const bodyExample = {
  title: { source: "en", en: "Witness protection at trial" },
  kind: "panel",
  trackId: null,
  speakers: [],
  lengthMinutes: 45,
};

export const agendaUnscheduledEndpoints = [
  endpoint({
    ...base,
    method: "post",
    status: 201,
    path: "/conferences/:conferenceId/unscheduled",
    operationId: "createUnscheduled",
    summary: "Add a session that has no time yet",
    params: v.object({ conferenceId }),
    body: unscheduledInput,
    bodyExample,
    answer: unscheduledSchema,
    handle: ({ ctx, params, body }) => createUnscheduled(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "put",
    edits: true,
    status: 200,
    path: "/conferences/:conferenceId/unscheduled/:sessionId",
    operationId: "updateUnscheduled",
    summary: "Change a session that has no time yet",
    params: oneSession,
    body: unscheduledInput,
    bodyExample,
    answer: unscheduledSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateUnscheduled(ctx, params.conferenceId, params.sessionId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    edits: true,
    status: 204,
    path: "/conferences/:conferenceId/unscheduled/:sessionId",
    operationId: "deleteUnscheduled",
    summary: "Take a session that has no time out of the draft",
    params: oneSession,
    answer: v.null(),
    handle: ({ ctx, params, readVersion }) =>
      deleteUnscheduled(ctx, params.conferenceId, params.sessionId, readVersion),
  }),
  endpoint({
    ...base,
    method: "put",
    edits: true,
    status: 200,
    path: "/conferences/:conferenceId/unscheduled/:sessionId/place",
    operationId: "scheduleSession",
    summary: "Give a session its time and room",
    params: oneSession,
    body: placeInput,
    bodyExample: { startsAt: "2018-10-12T03:00:00.000Z", endsAt: "2018-10-12T03:45:00.000Z", roomId: null },
    answer: sessionSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      scheduleSession(ctx, params.conferenceId, params.sessionId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    edits: true,
    status: 200,
    path: "/conferences/:conferenceId/sessions/:sessionId/place",
    operationId: "unscheduleSession",
    summary: "Take a session out of its time and room and keep all else",
    params: oneSession,
    answer: unscheduledSchema,
    handle: ({ ctx, params, readVersion }) =>
      unscheduleSession(ctx, params.conferenceId, params.sessionId, readVersion),
  }),
];
