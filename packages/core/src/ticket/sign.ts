import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import type { Secrets } from "../platform/ports.ts";
import { signedBytes, type TicketKey, ticketBody, ticketPrefix, toBase45 } from "./schema.ts";

const privateKeyOf = (secrets: Secrets): KeyObject =>
  createPrivateKey({ key: Buffer.from(secrets.ticketKey, "base64"), format: "der", type: "pkcs8" });

const keyIdOf = (raw: Uint8Array): string => createHash("sha256").update(raw).digest("hex").slice(0, 8);

function ticketKey(publicKey: string, current: boolean): TicketKey {
  return { keyId: keyIdOf(Buffer.from(publicKey, "base64url")), algorithm: "Ed25519", publicKey, current };
}

/** The keys that tickets are verified with, the current one first: earlier ones stay valid until they are taken off the list. */
export function ticketKeys(secrets: Secrets): readonly TicketKey[] {
  const own = createPublicKey(privateKeyOf(secrets)).export({ format: "jwk" }).x ?? "";
  const earlier = (secrets.earlierTicketKeys ?? []).filter((key) => key !== own);
  return [ticketKey(own, true), ...earlier.map((key) => ticketKey(key, false))];
}

/**
 * A ticket: `ASZ2:` and, in Base45, key id, mark of the conference, registration and Ed25519 signature (RFC 8032): 139 letters that a QR code
 * of 41 squares holds.
 */
export function signTicket(
  secrets: Secrets,
  { conferenceId, id: registrationId }: { readonly conferenceId: string; readonly id: string },
): string {
  const [{ keyId } = { keyId: "" }] = ticketKeys(secrets);
  const body = ticketBody({ keyId, conferenceId, registrationId });
  const signature = sign(null, signedBytes(body), privateKeyOf(secrets));
  return `${ticketPrefix}${toBase45(new Uint8Array([...body, ...signature]))}`;
}
