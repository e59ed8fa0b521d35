import type { DataKeys } from "../ports.ts";

/** The key service, whose client is loaded at the first secret: most requests touch none. */
export class KmsDataKeysOnDemand implements DataKeys {
  readonly #keyId: string;
  #keys: Promise<DataKeys> | null = null;

  constructor(keyId: string) {
    this.#keyId = keyId;
  }

  #load(): Promise<DataKeys> {
    this.#keys ??= import("./kms-data-keys.ts").then(({ KmsDataKeys }) => new KmsDataKeys(this.#keyId));
    return this.#keys;
  }

  async make(scope: string) {
    return (await this.#load()).make(scope);
  }

  async open(scope: string, wrapped: string) {
    return (await this.#load()).open(scope, wrapped);
  }
}
