import { createHash } from "node:crypto";

/** Our own namespace for version 5 UUIDs (RFC 9562, 5.5); never to be changed: every guid given out hangs on it. */
const namespace = Buffer.from("6f2c1b5e8d7a4c39a1e05b94c7d2e816", "hex");

/** The UUID of one of our ids: version 5, so the same over all releases and formats. */
export function guidOf(id: string): string {
  const bytes = createHash("sha1").update(namespace).update(id).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The UID of one of our ids in calendars (RFC 5545, 3.8.4.7). */
export const uidOf = (id: string): string => `${id}@assize`;

/** A number from 1 to 2^31 - 1 (readers keep ids in 32 bits) for an id; the attempt gives it another one. */
export const numberFor = (id: string, attempt: number): number =>
  ((createHash("sha256").update(`${id}\n${attempt}`).digest().readUInt32BE(0) >>> 1) % 0x7fffffff) + 1;

/**
 * A number for each id, never the same twice. An id keeps its number over releases; of two that hash alike the one that sorts first
 * keeps it, as a rule the older.
 */
export function numbersFor(ids: readonly string[], numberOf = numberFor): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  const numbers = new Map<string, number>();
  for (const id of [...new Set(ids)].toSorted()) {
    let attempt = 0;
    let number = numberOf(id, attempt);
    while (taken.has(number)) number = numberOf(id, ++attempt);
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}
