import {
  getSessionView,
  grantInput,
  grantRole,
  halfSignedIn,
  personSchema,
  requestCode,
  requestCodeInput,
  revokeRole,
  sessionViewOf,
  sessionViewSchema,
  signIn,
  signInInput,
  signOut,
  updatePerson,
  updatePersonInput,
} from "@assize/core/identity/index.ts";
import { deleteCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import { cookieOptions, sessionCookie } from "../cookie.ts";
import { readDevice } from "../device.ts";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "identity", params: none, query: none, body: none, problems: [] } as const;

export const identityEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/session",
    operationId: "getSession",
    summary: "Who is signed in, with their roles",
    access: "public",
    status: 200,
    answer: sessionViewSchema,
    answerExample: { person: null, grants: [] },
    handle: ({ ctx }) => getSessionView(ctx),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/session/codes",
    operationId: "requestCode",
    summary: "Mail a one-time code; the answer is the same for unknown addresses",
    access: "public",
    body: requestCodeInput,
    bodyExample: { email: "participant@assize.test" },
    status: 201,
    answer: v.object({ signInId: v.string(), expiresAt: v.string() }),
    answerExample: { signInId: "sgn_01CVXWPJ0G0000000000000000", expiresAt: "2018-10-12T06:10:00.000Z" },
    problems: ["rate_limited"],
    handle: ({ ctx, body }) => requestCode(ctx, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/session",
    operationId: "signIn",
    summary:
      "Exchange the mailed code for a session cookie; where `awaitsFactor` is set, it opens nothing before the second factor",
    access: "public",
    body: signInInput,
    bodyExample: { signInId: "sgn_01CVXWPJ0G0000000000000000", code: "123456" },
    status: 200,
    answer: sessionViewSchema,
    problems: ["rate_limited"],
    handle: async ({ ctx, body, c }) => {
      const { token, expiresAt, person } = await signIn(ctx, body, readDevice(c.req.header("user-agent")));
      setCookie(c, sessionCookie, token, { ...cookieOptions, expires: new Date(expiresAt) });
      return person === null ? halfSignedIn : sessionViewOf(person);
    },
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/session",
    operationId: "signOut",
    summary: "End this session",
    access: "person",
    status: 204,
    answer: v.null(),
    handle: async ({ ctx, c }) => {
      await signOut(ctx, c.get("sessionToken") ?? "");
      deleteCookie(c, sessionCookie, cookieOptions);
      return null;
    },
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/me",
    operationId: "updatePerson",
    summary: "Change one's own name and language",
    access: "person",
    edits: true,
    body: updatePersonInput,
    bodyExample: { familyName: "Асанова", givenName: "Айгүл", locale: "ky" },
    status: 200,
    answer: v.omit(personSchema, ["grants"]),
    handle: ({ ctx, body, readVersion }) => updatePerson(ctx, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/grants",
    operationId: "grantRole",
    summary: "Give a role",
    access: "person",
    fresh: true,
    body: grantInput,
    bodyExample: { email: "trainer@assize.test", role: "trainer", scopeType: "platform", scopeId: "*" },
    status: 200,
    answer: personSchema,
    handle: ({ ctx, body }) => grantRole(ctx, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/grants/revoke",
    operationId: "revokeRole",
    summary: "Take a role away",
    access: "person",
    fresh: true,
    body: grantInput,
    bodyExample: { email: "trainer@assize.test", role: "trainer", scopeType: "platform", scopeId: "*" },
    status: 200,
    answer: personSchema,
    problems: ["not_found"],
    handle: ({ ctx, body }) => revokeRole(ctx, body),
  }),
];
