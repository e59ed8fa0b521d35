import {
  liftAddressMark,
  listMessages,
  messageIdSchema,
  messagePreviewSchema,
  messageStates,
  messageViewSchema,
  previewMessage,
  resendMessage,
} from "@assize/core/message/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import type { Context } from "hono";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";

const base = { tag: "message", access: "person", query: none, body: none, status: 200, problems: [] } as const;
const inConference = v.object({ conferenceId: idSchema("conference") });
const oneMessage = v.object({ ...inConference.entries, messageId: messageIdSchema });

/** The origin that the caller's browser sees; a preview shows its links and nothing follows them. */
export const originOf = (c: Context): string => {
  const { protocol, host } = new URL(c.req.url);
  const forwarded = c.req.header("x-forwarded-host");
  return forwarded === undefined ? `${protocol}//${host}` : `https://${forwarded}`;
};

export const messageEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/messages",
    operationId: "listMessages",
    summary: "Mails to the people of a conference with their delivery, the newest first",
    params: inConference,
    query: v.strictObject(
      { ...pageQuery.entries, state: v.optional(v.picklist(messageStates, "invalid_choice")) },
      "unknown_field",
    ),
    answer: pageOf(messageViewSchema),
    handle: ({ ctx, params, query: { state, ...page } }) => listMessages(ctx, params.conferenceId, state, page),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/messages/:messageId/preview",
    operationId: "previewMessage",
    summary: "A mail as it reads today",
    params: oneMessage,
    answer: messagePreviewSchema,
    handle: ({ ctx, params, c }) => previewMessage(ctx, params.conferenceId, params.messageId, originOf(c)),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/messages/:messageId/resend",
    operationId: "resendMessage",
    summary: "Send a mail that did not arrive once more",
    params: oneMessage,
    answer: messageViewSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params }) => resendMessage(ctx, params.conferenceId, params.messageId),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/messages/:messageId/lift-address-mark",
    operationId: "liftAddressMark",
    summary: "Let mail go again to an address that returned mail or whose owner complained",
    params: oneMessage,
    answer: messageViewSchema,
    handle: ({ ctx, params }) => liftAddressMark(ctx, params.conferenceId, params.messageId),
  }),
];
