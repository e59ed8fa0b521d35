import { getTicketPdf } from "@assize/core/document/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import { ticketKeySchema, ticketKeys } from "@assize/core/ticket/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "ticket", method: "get", query: none, body: none, problems: [], status: 200 } as const;

export const ticketEndpoints = [
  endpoint({
    ...base,
    path: "/public/ticket-keys",
    operationId: "listTicketKeys",
    summary:
      "The public keys that tickets are verified with, the one in use first; needed once, before the network is gone",
    access: "public",
    params: none,
    cacheSeconds: 60,
    answer: v.object({ items: v.array(ticketKeySchema) }),
    handle: async ({ ctx }) => ({ items: ticketKeys(ctx.secrets) }),
  }),
  endpoint({
    ...base,
    path: "/me/conferences/:conferenceId/ticket.pdf",
    operationId: "getMyTicketPdf",
    summary: "One's own ticket as a page to print, once the place is confirmed",
    access: "person",
    params: v.object({ conferenceId: idSchema("conference") }),
    mediaType: "application/pdf",
    fileName: "ticket.pdf",
    answer: v.instance(Uint8Array),
    handle: ({ ctx, params }) => getTicketPdf(ctx, params.conferenceId),
  }),
];
