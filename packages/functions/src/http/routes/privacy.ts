import { endOtherSessions, endSession, listOwnSessions, ownSessionSchema } from "@assize/core/identity/index.ts";
import { erasureInput, erasurePreviewSchema, ownDataSchema } from "@assize/core/privacy/schema.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import { localeSchema, timeZone } from "@assize/core/shared/text.ts";
import { deleteCookie } from "hono/cookie";
import * as v from "valibot";
import { cookieOptions, sessionCookie } from "../cookie.ts";
import { endpoint, none } from "../endpoint.ts";
import { erasurePreviewExample, ownDataExample, ownSessionsExample } from "./privacy-examples.ts";

/** Loaded when somebody asks: it reaches into every room, and the API's cold start need not. */
const privacy = () => import("@assize/core/privacy/index.ts");

const base = { tag: "privacy", params: none, query: none, body: none, access: "person", problems: [] } as const;

const dataEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/data",
    operationId: "exportOwnData",
    summary: "Everything that is stored about the caller",
    status: 200,
    answer: ownDataSchema,
    answerExample: ownDataExample,
    handle: async ({ ctx }) => (await privacy()).exportOwnData(ctx),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/me/data/page",
    operationId: "exportOwnDataPage",
    summary: "The same as one page of HTML to keep and to read, in the caller's language or the one asked for",
    query: v.strictObject({ lang: v.optional(localeSchema), timeZone: v.optional(timeZone, "UTC") }, "unknown_field"),
    status: 200,
    answer: v.string(),
    mediaType: "text/html",
    answerExample: '<!doctype html><html lang="ky">…</html>',
    handle: async ({ ctx, query, c }) => {
      const { exportOwnDataPage } = await privacy();
      const asked = { locale: query.lang ?? null, timeZone: query.timeZone };
      const { html, filename } = await exportOwnDataPage(ctx, asked);
      c.header("content-disposition", `attachment; filename="${filename}"`);
      return c.html(html);
    },
  }),
];

const sessionEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/sessions",
    operationId: "listOwnSessions",
    summary: "Where the caller is signed in",
    status: 200,
    answer: v.object({ items: v.array(ownSessionSchema) }),
    answerExample: ownSessionsExample,
    handle: async ({ ctx, c }) => ({ items: await listOwnSessions(ctx, c.get("sessionToken") ?? "") }),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/me/sessions/:ownSessionId",
    operationId: "endSession",
    summary: "Sign out on one device",
    fresh: true,
    params: v.object({ ownSessionId: idSchema("session") }),
    status: 204,
    answer: v.null(),
    handle: ({ ctx, params }) => endSession(ctx, params.ownSessionId),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/me/sessions/end-others",
    operationId: "endOtherSessions",
    summary: "Sign out everywhere else",
    fresh: true,
    status: 200,
    answer: v.object({ ended: v.number() }),
    answerExample: { ended: 2 },
    handle: ({ ctx, c }) => endOtherSessions(ctx, c.get("sessionToken") ?? ""),
  }),
];

const erasureEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/erasure",
    operationId: "previewErasure",
    summary: "What erasing the caller would do",
    status: 200,
    answer: erasurePreviewSchema,
    answerExample: erasurePreviewExample,
    handle: async ({ ctx }) => (await privacy()).previewErasure(ctx),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/me/erasure",
    operationId: "eraseOwnAccount",
    summary: "Give places back, erase everything personal of the caller, and end all sign-ins",
    fresh: true,
    body: erasureInput,
    bodyExample: { email: "bermet@court.test" },
    status: 204,
    answer: v.null(),
    problems: ["invalid_state"],
    handle: async ({ ctx, body, c }) => {
      await (await privacy()).eraseOwnAccount(ctx, body);
      deleteCookie(c, sessionCookie, cookieOptions);
      return null;
    },
  }),
];

export const privacyEndpoints = [...dataEndpoints, ...sessionEndpoints, ...erasureEndpoints];
