import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A text as AES-256-GCM keeps it, base64url: the tag stands at its end. */
export interface Enciphered {
  readonly iv: string;
  readonly text: string;
}

const algorithm = "aes-256-gcm";
const tagBytes = 16;

/** Encrypts for one place: moved elsewhere it does not open. */
export function encipher(key: Uint8Array, place: string, plain: Uint8Array): Enciphered {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString("base64url"), text: text.toString("base64url") };
}

/** @throws an error where it was changed or moved, or the key is another one */
export function decipher(key: Uint8Array, place: string, { iv, text }: Enciphered): Buffer {
  const bytes = Buffer.from(text, "base64url");
  const opened = createDecipheriv(algorithm, key, Buffer.from(iv, "base64url"))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([opened.update(bytes.subarray(0, -tagBytes)), opened.final()]);
}
