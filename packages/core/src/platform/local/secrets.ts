import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Secrets } from "../ports.ts";
import { SecretDataKeys } from "./secret-data-keys.ts";

const secretsSchema = v.object({
  hmacKey: v.string(),
  ticketKey: v.string(),
  earlierTicketKeys: v.optional(v.array(v.string()), []),
});

const withKeys = (kept: v.InferOutput<typeof secretsSchema>): Secrets => ({
  ...kept,
  dataKeys: new SecretDataKeys(kept.hmacKey),
});

const made = (): v.InferOutput<typeof secretsSchema> => ({
  hmacKey: randomBytes(32).toString("base64url"),
  ticketKey: generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
  earlierTicketKeys: [],
});

export const newSecrets = (): Secrets => withKeys(made());

/** The keys of this data folder, made at the first start. */
export function keptSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  if (existsSync(path)) return withKeys(v.parse(secretsSchema, JSON.parse(readFileSync(path, "utf8"))));
  const first = made();
  writeFileSync(`${path}.new`, JSON.stringify(first), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return withKeys(first);
}
