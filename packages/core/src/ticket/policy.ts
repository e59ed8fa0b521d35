import { readTicket, signedBytes, type TicketKey } from "./schema.ts";

/** What a valid ticket says. */
export interface Verified {
  readonly registrationId: string;
  /** See `conferenceMark`; null for tickets of the first form, which name no conference. */
  readonly conferenceMark: string | null;
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

async function isSigned(
  { publicKey }: TicketKey,
  signature: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const raw = fromBase64Url(publicKey);
  if (raw?.length !== 32 || signature.length !== 64) return false;
  const key = await crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]);
  return crypto.subtle.verify({ name: "Ed25519" }, key, signature, content);
}

/** Tickets as they were until November 2026: `ASZ1.<registration id>.<signature>`, which name no key. */
async function verifyFirstForm(keys: readonly TicketKey[], text: string): Promise<Verified | null> {
  const [kind, registrationId = "", signed = "", ...rest] = text.split(".");
  const signature = fromBase64Url(signed);
  if (kind !== "ASZ1" || registrationId === "" || signature === null || rest.length > 0) return null;
  const content = new Uint8Array(new TextEncoder().encode(`${kind}.${registrationId}`));
  for (const key of keys) {
    if (await isSigned(key, signature, content)) return { registrationId, conferenceMark: null };
  }
  return null;
}

/**
 * What a ticket says where one of the keys signed it, or null. Needs no network and no secret; runs in browsers and in Node.
 * Whether the place still holds, only the list of registrations says.
 */
export async function verifyTicket(keys: readonly TicketKey[], text: string): Promise<Verified | null> {
  const read = readTicket(text);
  if (read === null) return verifyFirstForm(keys, text);
  const { body, signature, registrationId, conferenceMark } = read;
  for (const key of keys.filter(({ keyId }) => keyId === read.keyId)) {
    if (await isSigned(key, signature, signedBytes(body))) return { registrationId, conferenceMark };
  }
  return null;
}
