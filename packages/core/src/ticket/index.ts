export { verifyTicket } from "./policy.ts";
export * from "./schema.ts";
export { signTicket, ticketKeys } from "./sign.ts";
