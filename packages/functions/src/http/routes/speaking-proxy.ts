import { idSchema } from "@assize/core/shared/ids.ts";
import {
  endProxy,
  exportSpeakerCalendar,
  listProxies,
  nameProxy,
  proxiesSchema,
  proxyInput,
  renewSpeakerCalendar,
  speakingPageSchema,
} from "@assize/core/speaking/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { calendarExample } from "./agenda-export-examples.ts";

const base = { tag: "speaking", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const oneSpeaker = v.object({ conferenceId, speakerId: idSchema("speaker") });
const own = { ...base, access: "public", byLink: true, params: oneSpeaker, status: 200 } as const;
const proxies = { ...own, answer: proxiesSchema } as const;

/** Who acts for a speaker, and the speaker's own calendar. */
export const speakingProxyEndpoints = [
  endpoint({
    ...proxies,
    method: "get",
    path: "/conferences/:conferenceId/speaking/:speakerId/proxies",
    operationId: "listProxies",
    summary: "Who acts for a speaker, and what they did; for the speaker, proxies and organizers",
    handle: ({ ctx, params, linkKey: key }) => listProxies(ctx, { ...params, key }),
  }),
  endpoint({
    ...proxies,
    method: "post",
    path: "/conferences/:conferenceId/speaking/:speakerId/proxies",
    operationId: "nameProxy",
    summary: "Name somebody who acts for the speaker; they get a link of their own by mail",
    body: proxyInput,
    bodyExample: { email: "office@court.test", familyName: "Асанова", givenName: "Айгүл", locale: "ky" },
    problems: ["forbidden", "capacity_reached", "invalid_state", "stale_version"],
    handle: ({ ctx, params, body, linkKey: key }) => nameProxy(ctx, { ...params, key }, body),
  }),
  endpoint({
    ...proxies,
    method: "delete",
    path: "/conferences/:conferenceId/speaking/:speakerId/proxies/:proxyId",
    operationId: "endProxy",
    summary: "End a proxy: the link opens nothing from this moment on",
    params: v.object({ ...oneSpeaker.entries, proxyId: idSchema("speakerProxy") }),
    problems: ["forbidden", "stale_version"],
    handle: ({ ctx, params: { proxyId, ...params }, linkKey: key }) => endProxy(ctx, { ...params, key }, proxyId),
  }),
  endpoint({
    ...own,
    method: "post",
    path: "/conferences/:conferenceId/speaking/:speakerId/calendar",
    operationId: "renewSpeakerCalendar",
    summary: "Give the speaker's calendar another secret address; the earlier one opens nothing any more",
    answer: speakingPageSchema,
    problems: ["stale_version"],
    handle: ({ ctx, params, linkKey: key }) => renewSpeakerCalendar(ctx, { ...params, key }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/calendars/:conferenceId/speakers/:speakerId/:calendarKey/agenda.ics",
    operationId: "exportSpeakerCalendar",
    summary: "A speaker's own sessions as a calendar (RFC 5545), by its secret address",
    access: "public",
    params: v.object({
      ...oneSpeaker.entries,
      calendarKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
    }),
    status: 200,
    answer: v.string(),
    answerExample: calendarExample,
    mediaType: "text/calendar; charset=utf-8",
    fileName: "agenda.ics",
    handle: ({ ctx, params, c }) => exportSpeakerCalendar(ctx, { ...params, publicUrl: c.get("publicUrl") }),
  }),
];
