import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import type { Secrets } from "../platform/ports.ts";

const privateKey = (secrets: Secrets) =>
  createPrivateKey({ key: Buffer.from(secrets.ticketKey, "base64"), format: "der", type: "pkcs8" });

/** A ticket: `ASZ1.<registration id>.<Ed25519 signature>` (RFC 8032), short enough for a QR code that a phone reads from paper. */
export function signTicket(secrets: Secrets, registrationId: string): string {
  const body = `ASZ1.${registrationId}`;
  return `${body}.${sign(null, Buffer.from(body), privateKey(secrets)).toString("base64url")}`;
}

/** The registration that a ticket names, or null where the signature is not ours. */
export function readTicket(secrets: Secrets, ticket: string): string | null {
  const [kind, registrationId, signature, ...rest] = ticket.split(".");
  if (kind !== "ASZ1" || !registrationId || !signature || rest.length > 0) return null;
  const body = Buffer.from(`${kind}.${registrationId}`);
  const valid = verify(null, body, createPublicKey(privateKey(secrets)), Buffer.from(signature, "base64url"));
  return valid ? registrationId : null;
}
