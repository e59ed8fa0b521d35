import { listClosedSessions, publicSessionSchema } from "@assize/core/agenda/index.ts";
import {
  changePersonalAgenda,
  exportPersonalCalendar,
  getPersonalAgenda,
  interestSchema,
  listInterest,
  personalAgendaChange,
  personalAgendaViewSchema,
  renewCalendarAddress,
} from "@assize/core/personal-agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { calendarExample } from "./agenda-export-examples.ts";
import { langQuery } from "./conference.ts";

const base = { tag: "personal agenda", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const own = { ...base, access: "person", params: inConference, status: 200, answer: personalAgendaViewSchema } as const;

/** What one person wants to go to, and its secret calendar. */
export const personalAgendaEndpoints = [
  endpoint({
    ...own,
    method: "get",
    path: "/me/conferences/:conferenceId/agenda",
    operationId: "getPersonalAgenda",
    summary: "One's own agenda of a conference, with the secret address of its calendar",
    handle: ({ ctx, params }) => getPersonalAgenda(ctx, params.conferenceId),
  }),
  endpoint({
    ...own,
    method: "post",
    path: "/me/conferences/:conferenceId/agenda/changes",
    operationId: "changePersonalAgenda",
    summary: "Put sessions into one's own agenda, take some out, set the reminder; safe to repeat",
    body: personalAgendaChange,
    bodyExample: { add: ["ags_01CVXWPJ0G0000000000000000"], remove: [], reminderMinutes: 15 },
    problems: ["stale_version"],
    handle: ({ ctx, params, body }) => changePersonalAgenda(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...own,
    method: "post",
    path: "/me/conferences/:conferenceId/agenda/calendar",
    operationId: "renewCalendarAddress",
    summary: "Give one's calendar another secret address; the earlier one opens nothing any more",
    problems: ["stale_version"],
    handle: ({ ctx, params }) => renewCalendarAddress(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/me/conferences/:conferenceId/agenda/closed",
    operationId: "listClosedSessions",
    summary: "What is behind closed doors, for those who are admitted or run the conference; empty for others",
    access: "person",
    params: inConference,
    query: langQuery,
    status: 200,
    answer: v.object({ items: v.array(publicSessionSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listClosedSessions(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/calendars/:conferenceId/:personId/:calendarKey/agenda.ics",
    operationId: "exportPersonalCalendar",
    summary: "A person's own agenda as a calendar with reminders (RFC 5545), by its secret address",
    access: "public",
    params: v.object({
      conferenceId,
      personId: idSchema("person"),
      calendarKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
    }),
    query: langQuery,
    status: 200,
    answer: v.string(),
    answerExample: calendarExample,
    mediaType: "text/calendar; charset=utf-8",
    fileName: "agenda.ics",
    handle: ({ ctx, params, c }) => exportPersonalCalendar(ctx, { ...params, publicUrl: c.get("publicUrl") }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/agenda/popularity",
    operationId: "listPopularity",
    summary: "In how many personal agendas each session is, null for fewer than five; never in whose",
    access: "person",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(interestSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listInterest(ctx, params.conferenceId) }),
  }),
];
