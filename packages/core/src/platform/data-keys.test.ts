import { once } from "node:events";
import { createServer } from "node:http";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { KmsDataKeysOnDemand } from "./aws/kms-data-keys-on-demand.ts";
import { newSecrets } from "./local/secrets.ts";
import type { DataKeys } from "./ports.ts";

const asked = v.object({
  KeyId: v.string(),
  EncryptionContext: v.record(v.string(), v.string()),
  CiphertextBlob: v.optional(v.string(), ""),
});
const opens = v.object({ key: v.string(), context: v.string() });

/** Speaks the two calls of KMS that we make: the blob is the key with the context that it opens for. */
const kms = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = v.parse(asked, JSON.parse(Buffer.concat(chunks).toString()));
  const context = JSON.stringify(body.EncryptionContext);
  const answer = (status: number, value: object) =>
    response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(value));
  if (body.KeyId !== "key/foundation") return answer(400, { __type: "NotFoundException" });
  if (request.headers["x-amz-target"] === "TrentService.GenerateDataKey") {
    const key = Buffer.alloc(32, 7).toString("base64");
    const blob = Buffer.from(JSON.stringify({ key, context })).toString("base64");
    return answer(200, { Plaintext: key, CiphertextBlob: blob });
  }
  const blob = v.parse(opens, JSON.parse(Buffer.from(body.CiphertextBlob, "base64").toString()));
  return blob.context === context
    ? answer(200, { Plaintext: blob.key })
    : answer(400, { __type: "InvalidCiphertextException" });
});

beforeAll(async () => {
  kms.listen(0);
  await once(kms, "listening");
  const address = kms.address();
  const port = typeof address === "object" && address ? address.port : 0;
  vi.stubEnv("AWS_ENDPOINT_URL_KMS", `http://127.0.0.1:${port}`);
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
});
afterAll(() => {
  vi.unstubAllEnvs();
  kms.close();
});

describe.each<[string, () => DataKeys]>([
  ["the application's secret", () => newSecrets().dataKeys],
  ["the foundation's key", () => new KmsDataKeysOnDemand("key/foundation")],
])("keys of data under %s", (_name, make) => {
  it("open for their own scope, and for no other one", async () => {
    const keys = make();
    const { key, wrapped } = await keys.make("con_1");

    expect(key).toHaveLength(32);
    expect(Buffer.from(await keys.open("con_1", wrapped)).equals(Buffer.from(key))).toBe(true);
    await expect(keys.open("con_2", wrapped)).rejects.toThrow();
  });
});
