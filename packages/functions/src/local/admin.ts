import { mkdirSync } from "node:fs";
import { grantInput, grantRole, revokeRole } from "@assize/core/identity/index.ts";
import { DiskFiles } from "@assize/core/platform/local/disk-files.ts";
import { keptSecrets } from "@assize/core/platform/local/secrets.ts";
import { DomainError } from "@assize/core/shared/errors.ts";
import * as v from "valibot";
import { systemCtx } from "../reaction.ts";
import { joinEmbedded } from "./embedded-database.ts";
import { paths, readOptions } from "./options.ts";

const usage = `npm run admin -- grant EMAIL [ROLE [SCOPE_TYPE SCOPE_ID]]
npm run admin -- revoke EMAIL ROLE [SCOPE_TYPE SCOPE_ID]
ROLE is administrator unless given; without a scope it holds for the whole platform.
It may be used while the program runs.`;

const [command, email, role = "administrator", scopeType = "platform", scopeId = "*"] = process.argv.slice(2);
const verbs = { grant: grantRole, revoke: revokeRole } as const;
const input = v.safeParse(grantInput, { email, role, scopeType, scopeId });
if ((command !== "grant" && command !== "revoke") || !input.success) {
  console.error(usage);
  process.exit(2);
}
const { dataDir } = readOptions(process.env);
mkdirSync(dataDir, { recursive: true });
const secrets = keptSecrets(dataDir);
const { db, stop } = await joinEmbedded(dataDir, secrets.hmacKey);
const now = (): Date => new Date();
const files = new DiskFiles(paths(dataDir).files, secrets.hmacKey, now);
const ctx = systemCtx({ db, files, secrets, now }, "admin");
try {
  const person = await verbs[command](ctx, input.output);
  console.log(
    `${person.email}: ${person.grants.map((grant) => `${grant.role} (${grant.scopeType} ${grant.scopeId})`).join(", ")}`,
  );
} catch (error) {
  console.error(error instanceof DomainError ? `refused: ${error.code}` : error);
  process.exitCode = 1;
} finally {
  await stop();
}
