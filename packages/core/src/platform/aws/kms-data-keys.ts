import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import type { DataKey, DataKeys } from "../ports.ts";

const contextOf = (scope: string) => ({ "assize:scope": scope });

/** Keys of data under a key of KMS; CloudTrail notes every opening with the scope. */
export class KmsDataKeys implements DataKeys {
  readonly #keyId: string;
  readonly #client = new KMSClient({});

  constructor(keyId: string) {
    this.#keyId = keyId;
  }

  async make(scope: string): Promise<DataKey> {
    const { Plaintext, CiphertextBlob } = await this.#client.send(
      new GenerateDataKeyCommand({ KeyId: this.#keyId, KeySpec: "AES_256", EncryptionContext: contextOf(scope) }),
    );
    if (!Plaintext || !CiphertextBlob) throw new Error("the key service gave no key");
    return { key: Plaintext, wrapped: Buffer.from(CiphertextBlob).toString("base64") };
  }

  async open(scope: string, wrapped: string): Promise<Uint8Array> {
    const { Plaintext } = await this.#client.send(
      new DecryptCommand({
        KeyId: this.#keyId,
        CiphertextBlob: Buffer.from(wrapped, "base64"),
        EncryptionContext: contextOf(scope),
      }),
    );
    if (!Plaintext) throw new Error("the key service opened no key");
    return Plaintext;
  }
}
