import * as v from "valibot";

/** A key that tickets are verified with, wherever there is no network. */
export const ticketKeySchema = v.object({
  /** First four bytes of the SHA-256 of the key, in hexadecimal; every ticket names its key so. */
  keyId: v.string(),
  algorithm: v.literal("Ed25519"),
  /** The 32 bytes of RFC 8032, base64url. */
  publicKey: v.string(),
  /** True for the key that new tickets are signed with; the others are earlier ones. */
  current: v.boolean(),
});
export type TicketKey = v.InferOutput<typeof ticketKeySchema>;

const base45Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** Bytes in the letters that a QR code packs two into eleven bits (RFC 9285). */
export function toBase45(bytes: Uint8Array): string {
  const letters: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = [bytes[at], bytes[at + 1]];
    const value = second === undefined ? first : first * 256 + second;
    letters.push(value % 45, Math.floor(value / 45) % 45);
    if (second !== undefined) letters.push(Math.floor(value / 2025));
  }
  return letters.map((letter) => base45Letters[letter]).join("");
}

/** The bytes of such a text, or null where it is none. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const letters = [...text.slice(at, at + 3)].map((letter) => base45Letters.indexOf(letter));
    const [a = -1, b = -1, c] = letters;
    if (letters.includes(-1) || b < 0) return null;
    const value = a + b * 45 + (c ?? 0) * 2025;
    if (value > (c === undefined ? 0xff : 0xffff)) return null;
    if (c === undefined) bytes.push(value);
    else bytes.push(value >> 8, value & 0xff);
  }
  return new Uint8Array(bytes);
}

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The sixteen bytes of a ULID, without the prefix that says what it names. */
function ulidBytes(id: string): Uint8Array {
  const letters = id.slice(id.indexOf("_") + 1);
  let value = [...letters].reduce((sum, letter) => sum * 32n + BigInt(crockford.indexOf(letter)), 0n);
  const bytes = new Uint8Array(16);
  for (let at = 15; at >= 0; at--) {
    bytes[at] = Number(value & 0xffn);
    value >>= 8n;
  }
  return bytes;
}

function ulidText(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = "";
  for (let at = 0; at < 26; at++) {
    text = `${crockford[Number(value % 32n)]}${text}`;
    value /= 32n;
  }
  return text;
}

export const ticketPrefix = "ASZ2:";
const conferenceBytes = 4;
const bodyLength = 4 + conferenceBytes + 16;

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const bytesOfHex = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

/** The end of a conference's id, by which a ticket is told from that of another conference. */
export const conferenceMark = (conferenceId: string): string => hexOf(ulidBytes(conferenceId).slice(-conferenceBytes));

interface Named {
  readonly keyId: string;
  readonly conferenceId: string;
  readonly registrationId: string;
}

/** What a ticket says, in bytes: key, conference, registration. */
export const ticketBody = ({ keyId, conferenceId, registrationId }: Named): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...bytesOfHex(keyId), ...bytesOfHex(conferenceMark(conferenceId)), ...ulidBytes(registrationId)]);

/** What is signed: the body behind the prefix, so that no signature of another kind passes for one of a ticket. */
export const signedBytes = (body: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...new TextEncoder().encode(ticketPrefix), ...body]);

export interface ReadTicket {
  readonly keyId: string;
  /** Compare with `conferenceMark`. */
  readonly conferenceMark: string;
  readonly registrationId: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** The parts of a ticket, not yet verified; null where the text is none. */
export function readTicket(text: string): ReadTicket | null {
  if (!text.startsWith(ticketPrefix)) return null;
  const bytes = fromBase45(text.slice(ticketPrefix.length));
  if (bytes?.length !== bodyLength + 64) return null;
  const body = bytes.slice(0, bodyLength);
  return {
    keyId: hexOf(body.slice(0, 4)),
    conferenceMark: hexOf(body.slice(4, 4 + conferenceBytes)),
    registrationId: `reg_${ulidText(body.slice(4 + conferenceBytes))}`,
    body,
    signature: bytes.slice(bodyLength),
  };
}
