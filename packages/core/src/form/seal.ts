import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Secrets } from "../platform/ports.ts";
import { sha256 } from "../shared/hash.ts";

/** An answer that only whoever holds the application's secret can read: AES-256-GCM, base64url. */
export interface Sealed {
  /** Which key; another one after a change of the secret. */
  readonly keyId: string;
  readonly iv: string;
  readonly text: string;
}

const algorithm = "aes-256-gcm";
const tagBytes = 16;

const keyOf = ({ hmacKey }: Secrets): Buffer =>
  Buffer.from(hkdfSync("sha256", hmacKey, "", "assize:form-answers:1", 32));

const idOf = (key: Buffer): string => sha256(key.toString("base64url")).slice(0, 8);

/** Encrypts an answer for one place: moved to another field or person it does not open. */
export function seal(secrets: Secrets, place: string, answer: string): Sealed {
  const key = keyOf(secrets);
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(answer, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { keyId: idOf(key), iv: iv.toString("base64url"), text: text.toString("base64url") };
}

/** The answer, or null where it was sealed with another key. @throws an error where it was changed or moved */
export function unseal(secrets: Secrets, place: string, { keyId, iv, text }: Sealed): string | null {
  const key = keyOf(secrets);
  if (keyId !== idOf(key)) return null;
  const bytes = Buffer.from(text, "base64url");
  const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, "base64url"))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString("utf8");
}
