import { hkdfSync, randomBytes } from "node:crypto";
import { decipher, encipher } from "../../shared/cipher.ts";
import type { DataKey, DataKeys } from "../ports.ts";

/** Keys of data that the application's own secret wraps, where there is no key service. */
export class SecretDataKeys implements DataKeys {
  readonly #wrapping: Buffer;

  constructor(secret: string) {
    this.#wrapping = Buffer.from(hkdfSync("sha256", secret, "", "assize:data-keys:1", 32));
  }

  async make(scope: string): Promise<DataKey> {
    const key = randomBytes(32);
    const { iv, text } = encipher(this.#wrapping, scope, key);
    return { key, wrapped: `${iv}.${text}` };
  }

  async open(scope: string, wrapped: string): Promise<Uint8Array> {
    const [iv = "", text = ""] = wrapped.split(".");
    return decipher(this.#wrapping, scope, { iv, text });
  }
}
