import {
  confirmFactor,
  denySignIn,
  factorCodeInput,
  getOwnFactor,
  getSignInRule,
  ownFactorSchema,
  proveFactor,
  recoveryCodesSchema,
  removeOwnFactor,
  renewRecoveryCodes,
  saveSignInRule,
  sessionViewOf,
  sessionViewSchema,
  signInRuleInput,
  signInRuleSchema,
  startedFactorSchema,
  startFactor,
} from "@assize/core/identity/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import { setCookie } from "hono/cookie";
import * as v from "valibot";
import { cookieOptions, sessionCookie } from "../cookie.ts";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "identity", params: none, query: none, body: none, problems: [] } as const;
const ofConference = v.object({ conferenceId: idSchema("conference") });
const recoveryCodesExample = { recoveryCodes: ["K7QX-2MVB-9RTA-XW4C-HJ5P-N8DE"] };

const ownEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/factor",
    operationId: "getOwnFactor",
    summary: "Whether the caller is asked for a second factor, and since when",
    access: "person",
    status: 200,
    answer: ownFactorSchema,
    handle: ({ ctx }) => getOwnFactor(ctx),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/me/factor",
    operationId: "startFactor",
    summary: "Begin a second factor: the secret for an authenticator app (RFC 6238)",
    access: "person",
    fresh: true,
    status: 201,
    answer: startedFactorSchema,
    answerExample: {
      secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
      uri: "otpauth://totp/Assize:bermet%40court.test?issuer=Assize&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
    },
    problems: ["invalid_state"],
    handle: ({ ctx }) => startFactor(ctx),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/me/factor/confirm",
    operationId: "confirmFactor",
    summary: "Confirm the second factor by a code of the app; answers with the recovery codes, this once",
    access: "person",
    body: factorCodeInput,
    bodyExample: { code: "123456" },
    status: 200,
    answer: recoveryCodesSchema,
    answerExample: recoveryCodesExample,
    problems: ["not_found", "rate_limited"],
    handle: ({ ctx, body, c }) => confirmFactor(ctx, c.get("sessionToken") ?? "", body.code),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/me/factor/recovery-codes",
    operationId: "renewRecoveryCodes",
    summary: "New recovery codes; the earlier ones are void",
    access: "person",
    fresh: true,
    status: 200,
    answer: recoveryCodesSchema,
    answerExample: recoveryCodesExample,
    problems: ["not_found"],
    handle: ({ ctx }) => renewRecoveryCodes(ctx),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/me/factor",
    operationId: "removeOwnFactor",
    summary: "Sign in without a second factor again",
    access: "person",
    fresh: true,
    status: 204,
    answer: v.null(),
    problems: ["not_found"],
    handle: ({ ctx }) => removeOwnFactor(ctx),
  }),
];

const signingIn = [
  endpoint({
    ...base,
    method: "post",
    path: "/session/factor",
    operationId: "proveFactor",
    summary: "Give the second factor: completes a sign-in, or shows anew who is there",
    access: "public",
    body: factorCodeInput,
    bodyExample: { code: "123456" },
    status: 200,
    answer: sessionViewSchema,
    problems: ["unauthenticated", "rate_limited"],
    handle: async ({ ctx, body, c }) => {
      const { token, expiresAt, person } = await proveFactor(ctx, c.get("sessionToken") ?? "", body.code);
      setCookie(c, sessionCookie, token, { ...cookieOptions, expires: new Date(expiresAt) });
      return sessionViewOf(person);
    },
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/session-denials/:personId/:ownSessionId",
    operationId: "denySignIn",
    summary: "It was not me: end all sign-ins of the person to whom the link was mailed",
    access: "public",
    byLink: true,
    params: v.object({ personId: idSchema("person"), ownSessionId: idSchema("session") }),
    body: v.strictObject({}, "unknown_field"),
    bodyExample: {},
    status: 200,
    answer: v.object({ ended: v.number() }),
    answerExample: { ended: 2 },
    handle: ({ ctx, params, linkKey }) =>
      denySignIn(ctx, { personId: params.personId, sessionId: params.ownSessionId }, linkKey),
  }),
];

const ruleEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/sign-in-rule",
    operationId: "getSignInRule",
    summary: "Whether whoever holds a role in the conference must use a second factor",
    access: "person",
    params: ofConference,
    status: 200,
    answer: signInRuleSchema,
    handle: ({ ctx, params }) => getSignInRule(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/sign-in-rule",
    operationId: "saveSignInRule",
    summary: "Ask everybody with a role in the conference for a second factor, or do so no more",
    access: "person",
    fresh: true,
    edits: true,
    params: ofConference,
    body: signInRuleInput,
    bodyExample: { secondFactor: true },
    status: 200,
    answer: signInRuleSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      saveSignInRule(ctx, params.conferenceId, body.secondFactor, readVersion),
  }),
];

export const factorEndpoints = [...ownEndpoints, ...signingIn, ...ruleEndpoints];
