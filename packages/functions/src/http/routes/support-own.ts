import { idSchema } from "@assize/core/shared/ids.ts";
import {
  getOwnSupport,
  maskedSchema,
  needsInput,
  needsSchema,
  ownSupportSchema,
  removeOwnSecret,
  saveOwnNeeds,
  saveOwnSecret,
  secretInput,
} from "@assize/core/support/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { needsBodyExample } from "./support-examples.ts";

const base = { tag: "support", access: "person", params: none, query: none, body: none, problems: [] } as const;
const inConference = v.object({ conferenceId: idSchema("conference") });
const oneNumber = v.object({
  ...inConference.entries,
  fieldKey: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{0,31}$/)),
});

export const supportOwnEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/conferences/:conferenceId/support",
    operationId: "getOwnSupport",
    summary: "What I need, what is arranged for me, and who had my numbers shown",
    params: inConference,
    status: 200,
    answer: ownSupportSchema,
    handle: ({ ctx, params }) => getOwnSupport(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/me/conferences/:conferenceId/support/needs",
    operationId: "saveOwnNeeds",
    summary: 'Say what I need; If-Match is "0" the first time',
    edits: true,
    params: inConference,
    body: needsInput,
    bodyExample: needsBodyExample,
    status: 200,
    answer: needsSchema,
    problems: ["window_closed"],
    handle: ({ ctx, params, body, readVersion }) => saveOwnNeeds(ctx, params.conferenceId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/me/conferences/:conferenceId/support/numbers/:fieldKey",
    operationId: "saveOwnNumber",
    summary: "Give a number that the conference asks for; it is kept encrypted, and no answer holds it",
    params: oneNumber,
    body: secretInput,
    bodyExample: { value: "AC1234567" },
    status: 200,
    answer: maskedSchema,
    problems: ["stale_version", "window_closed"],
    handle: ({ ctx, params, body }) => saveOwnSecret(ctx, params.conferenceId, params.fieldKey, body),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/me/conferences/:conferenceId/support/numbers/:fieldKey",
    operationId: "removeOwnNumber",
    summary: "Have my number erased",
    params: oneNumber,
    status: 204,
    answer: v.null(),
    problems: ["stale_version"],
    handle: ({ ctx, params }) => removeOwnSecret(ctx, params.conferenceId, params.fieldKey),
  }),
];
