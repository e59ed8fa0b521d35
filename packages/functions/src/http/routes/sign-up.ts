import { removeSignUpRules, saveSignUpRules, signUpRulesInput, signUpRulesSchema } from "@assize/core/agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import {
  exportSessionSignUps,
  listOpenSignUps,
  listOwnSignUps,
  listSessionSignUps,
  openSignUpSchema,
  ownSignUpSchema,
  type SignUpListFormat,
  signUp,
  signUpLineSchema,
  signUpListFormats,
  signUpStatuses,
  withdrawSignUp,
} from "@assize/core/sign-up/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";
import { langQuery } from "./conference.ts";

const base = { tag: "sign-up", access: "person", query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const oneSession = v.object({ conferenceId, sessionId: idSchema("agendaSession") });

const own = [
  endpoint({
    ...base,
    method: "get",
    path: "/public/sign-ups/:slug",
    operationId: "listOpenSignUps",
    summary: "The released sessions that take sign-ups, and how many places are taken; never by whom",
    access: "public",
    params: v.object({ slug: v.string() }),
    status: 200,
    answer: v.object({ items: v.array(openSignUpSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listOpenSignUps(ctx, params.slug) }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/me/conferences/:conferenceId/sign-ups",
    operationId: "listOwnSignUps",
    summary: "What one signed up to, with the place in each line",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(ownSignUpSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listOwnSignUps(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/me/conferences/:conferenceId/sign-ups/:sessionId",
    operationId: "signUp",
    summary: "Sign up to a session: a place while there are some, else a place in the line; safe to repeat",
    params: oneSession,
    status: 200,
    answer: ownSignUpSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params }) => signUp(ctx, params.conferenceId, params.sessionId),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/me/conferences/:conferenceId/sign-ups/:sessionId",
    operationId: "withdrawSignUp",
    summary: "Give one's place in a session, or in its line, back; safe to repeat",
    params: oneSession,
    status: 204,
    answer: v.null(),
    handle: ({ ctx, params }) => withdrawSignUp(ctx, params.conferenceId, params.sessionId),
  }),
];

const organizing = [
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/sign-ups/:sessionId",
    operationId: "saveSignUpRules",
    summary: 'Say how a session takes sign-ups; If-Match is "0" the first time. Nobody loses a place by it',
    edits: true,
    params: oneSession,
    body: signUpRulesInput,
    bodyExample: { capacityPlaces: 20, closesAt: "2027-03-01T03:00:00Z" },
    status: 200,
    answer: signUpRulesSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      saveSignUpRules(ctx, params.conferenceId, params.sessionId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/sign-ups/:sessionId",
    operationId: "removeSignUpRules",
    summary: "Switch the sign-up for a session off, while nobody has a place or waits",
    edits: true,
    params: oneSession,
    status: 204,
    answer: v.null(),
    problems: ["invalid_state"],
    handle: ({ ctx, params, readVersion }) =>
      removeSignUpRules(ctx, params.conferenceId, params.sessionId, readVersion),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/sign-ups/:sessionId/people",
    operationId: "listSessionSignUps",
    summary: "Who has a place in a session, or who waits, in their order; for those who run the conference",
    params: oneSession,
    query: v.object({
      ...pageQuery.entries,
      status: v.optional(v.picklist(signUpStatuses, "invalid_choice"), "placed"),
    }),
    status: 200,
    answer: pageOf(signUpLineSchema),
    handle: ({ ctx, params, query: { status, ...page } }) =>
      listSessionSignUps(ctx, params.conferenceId, params.sessionId, status, page),
  }),
];

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<SignUpListFormat, string>;

const lists = signUpListFormats.map((format) =>
  endpoint({
    ...base,
    method: "get",
    path: `/conferences/:conferenceId/sign-ups/:sessionId/list.${format}`,
    operationId: `exportSessionSignUps_${format}`,
    summary: `Who has a place in a session, and then who waits, as a table (${format.toUpperCase()})`,
    params: oneSession,
    query: langQuery,
    status: 200,
    answer: v.string(),
    mediaType: mediaTypes[format],
    fileName: `sign-up.${format}`,
    handle: ({ ctx, params }) => exportSessionSignUps(ctx, { ...params, format }),
  }),
);

/** Signing up to sessions, and who signed up. */
export const signUpEndpoints = [...own, ...organizing, ...lists];
