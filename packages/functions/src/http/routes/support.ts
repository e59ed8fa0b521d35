import { idSchema } from "@assize/core/shared/ids.ts";
import {
  appointToDesk,
  arrivalSchema,
  claimInput,
  claimSchema,
  deskMemberInput,
  deskMemberSchema,
  dismissFromDesk,
  getSupportDesk,
  getSupportPerson,
  greeterInput,
  listArrivals,
  listSupportPeople,
  nameGreeter,
  rulesInput,
  rulesSchema,
  saveClaim,
  saveRules,
  saveSupportSettings,
  saveTravel,
  settingsInput,
  settingsSchema,
  showSecret,
  showSecretInput,
  supportDeskSchema,
  supportRowSchema,
  travelInput,
  travelSchema,
} from "@assize/core/support/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";
import { claimBodyExample, rulesBodyExample, settingsBodyExample, travelBodyExample } from "./support-examples.ts";

const base = { tag: "support", access: "person", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const onePerson = v.object({ conferenceId, registrationId: idSchema("registration") });
const oneNumber = v.object({
  ...onePerson.entries,
  fieldKey: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{0,31}$/)),
});

const reads = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/support",
    operationId: "getSupportDesk",
    summary: "What a desk works with: hotels, rules and settings, as far as its role needs them",
    params: inConference,
    status: 200,
    answer: supportDeskSchema,
    handle: ({ ctx, params }) => getSupportDesk(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/support/people",
    operationId: "listSupportPeople",
    summary: "Those who hold a place, each with the parts that the caller's role needs and nothing else",
    params: inConference,
    query: pageQuery,
    status: 200,
    answer: pageOf(supportRowSchema),
    handle: ({ ctx, params, query }) => listSupportPeople(ctx, params.conferenceId, query),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/support/people/:registrationId",
    operationId: "getSupportPerson",
    summary: "One person, with the parts that the caller's role needs and nothing else",
    params: onePerson,
    status: 200,
    answer: supportRowSchema,
    handle: ({ ctx, params }) => getSupportPerson(ctx, params.conferenceId, params.registrationId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/support/arrivals",
    operationId: "listArrivals",
    summary: "Who arrives when and where, the earliest first, and who meets them",
    params: inConference,
    query: pageQuery,
    status: 200,
    answer: pageOf(arrivalSchema),
    handle: ({ ctx, params, query }) => listArrivals(ctx, params.conferenceId, query),
  }),
];

const organizing = [
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/support/settings",
    operationId: "saveSupportSettings",
    summary: 'Say when everything is erased and which numbers may be asked for; If-Match is "0" the first time',
    edits: true,
    params: inConference,
    body: settingsInput,
    bodyExample: settingsBodyExample,
    status: 200,
    answer: settingsSchema,
    problems: ["window_closed"],
    handle: ({ ctx, params, body, readVersion }) => saveSupportSettings(ctx, params.conferenceId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/support/desks",
    operationId: "appointToDesk",
    summary: "Put somebody to a desk of this conference",
    fresh: true,
    params: inConference,
    body: deskMemberInput,
    bodyExample: { email: "travel@assize.test", role: "travelDesk" },
    status: 200,
    answer: deskMemberSchema,
    handle: ({ ctx, params, body }) => appointToDesk(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/support/desks/dismiss",
    operationId: "dismissFromDesk",
    summary: "Take somebody from a desk of this conference",
    fresh: true,
    params: inConference,
    body: deskMemberInput,
    bodyExample: { email: "travel@assize.test", role: "travelDesk" },
    status: 200,
    answer: deskMemberSchema,
    handle: ({ ctx, params, body }) => dismissFromDesk(ctx, params.conferenceId, body),
  }),
];

const travel = [
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/support/people/:registrationId/travel",
    operationId: "saveTravel",
    summary: 'Write a journey down; If-Match is "0" the first time',
    edits: true,
    params: onePerson,
    body: travelInput,
    bodyExample: travelBodyExample,
    status: 200,
    answer: travelSchema,
    problems: ["window_closed"],
    handle: ({ ctx, params, body, readVersion }) =>
      saveTravel(ctx, params.conferenceId, params.registrationId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/support/people/:registrationId/greeter",
    operationId: "nameGreeter",
    summary: "Say who meets somebody",
    edits: true,
    params: onePerson,
    body: greeterInput,
    bodyExample: { metBy: "Azamat, +996 555 000000" },
    status: 200,
    answer: v.object({ registrationId: v.string(), metBy: v.nullable(v.string()), version: v.number() }),
    problems: ["window_closed"],
    handle: ({ ctx, params, body, readVersion }) =>
      nameGreeter(ctx, params.conferenceId, params.registrationId, body, readVersion),
  }),
];

const money = [
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/support/rules",
    operationId: "saveSubsistenceRules",
    summary: 'Set what is paid for subsistence; If-Match is "0" the first time',
    edits: true,
    params: inConference,
    body: rulesInput,
    bodyExample: rulesBodyExample,
    status: 200,
    answer: rulesSchema,
    handle: ({ ctx, params, body, readVersion }) => saveRules(ctx, params.conferenceId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/support/people/:registrationId/subsistence",
    operationId: "saveSubsistence",
    summary: 'Say for which days somebody is paid, and their receipts; If-Match is "0" the first time',
    edits: true,
    params: onePerson,
    body: claimInput,
    bodyExample: claimBodyExample,
    status: 200,
    answer: claimSchema,
    problems: ["window_closed"],
    handle: ({ ctx, params, body, readVersion }) =>
      saveClaim(ctx, params.conferenceId, params.registrationId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/support/people/:registrationId/numbers/:fieldKey/show",
    operationId: "showNumber",
    summary: "Show a kept number in full; the showing is noted, and the person reads it",
    fresh: true,
    params: oneNumber,
    body: showSecretInput,
    bodyExample: { reason: "To buy the ticket" },
    status: 200,
    answer: v.object({ value: v.string() }),
    handle: ({ ctx, params, body }) =>
      showSecret(ctx, params.conferenceId, params.registrationId, params.fieldKey, body),
  }),
];

export const supportEndpoints = [...reads, ...organizing, ...travel, ...money];
