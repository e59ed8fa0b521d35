import { hkdfSync } from "node:crypto";
import type { Secrets } from "../platform/ports.ts";
import { decipher, type Enciphered, encipher } from "../shared/cipher.ts";
import { sha256 } from "../shared/hash.ts";

/** An answer that only whoever holds the application's secret can read: AES-256-GCM, base64url. */
export interface Sealed extends Enciphered {
  /** Which key; another one after a change of the secret. */
  readonly keyId: string;
}

const keyOf = ({ hmacKey }: Secrets): Buffer =>
  Buffer.from(hkdfSync("sha256", hmacKey, "", "assize:form-answers:1", 32));

const idOf = (key: Buffer): string => sha256(key.toString("base64url")).slice(0, 8);

/** Encrypts an answer for one place: moved to another field or person it does not open. */
export function seal(secrets: Secrets, place: string, answer: string): Sealed {
  const key = keyOf(secrets);
  return { keyId: idOf(key), ...encipher(key, place, Buffer.from(answer)) };
}

/** The answer, or null where it was sealed with another key. @throws an error where it was changed or moved */
export function unseal(secrets: Secrets, place: string, { keyId, ...sealed }: Sealed): string | null {
  const key = keyOf(secrets);
  return keyId === idOf(key) ? decipher(key, place, sealed).toString("utf8") : null;
}
