import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Secrets } from "../ports.ts";

const secretsSchema = v.object({
  hmacKey: v.string(),
  ticketKey: v.string(),
  earlierTicketKeys: v.optional(v.array(v.string()), []),
});

export const newSecrets = (): Secrets => ({
  hmacKey: randomBytes(32).toString("base64url"),
  ticketKey: generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
});

/** The keys of this data folder, made at the first start. */
export function keptSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  if (existsSync(path)) return v.parse(secretsSchema, JSON.parse(readFileSync(path, "utf8")));
  const made = newSecrets();
  writeFileSync(`${path}.new`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return made;
}
