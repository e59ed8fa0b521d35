import { mkdirSync } from "node:fs";
import { findPersonByAddress, grantInput, grantRole, type Person, revokeRole } from "@assize/core/identity/index.ts";
import { DiskFiles } from "@assize/core/platform/local/disk-files.ts";
import { keptSecrets } from "@assize/core/platform/local/secrets.ts";
import { erasePerson } from "@assize/core/privacy/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import { DomainError, notFound } from "@assize/core/shared/errors.ts";
import * as v from "valibot";
import { systemCtx } from "../reaction.ts";
import { joinEmbedded } from "./embedded-database.ts";
import { paths, readOptions } from "./options.ts";

const usage = `npm run admin -- grant EMAIL [ROLE [SCOPE_TYPE SCOPE_ID]]
npm run admin -- revoke EMAIL ROLE [SCOPE_TYPE SCOPE_ID]
npm run admin -- erase EMAIL
ROLE is administrator unless given; without a scope it holds for the whole platform.
It may be used while the program runs.`;

type Input = v.InferOutput<typeof grantInput>;

const rolesOf = ({ email: address, grants }: Person): string =>
  `${address}: ${grants.map((grant) => `${grant.role} (${grant.scopeType} ${grant.scopeId})`).join(", ")}`;

/** Says the id, by which the audit trail still knows the person, and not the address. */
async function erase(ctx: Ctx, { email: address }: Input): Promise<string> {
  const person = await findPersonByAddress(ctx.db, address);
  if (person === null) throw notFound();
  await erasePerson(ctx, person.id);
  return `${person.id}: erased`;
}

const commands: Readonly<Record<string, (ctx: Ctx, input: Input) => Promise<string>>> = {
  grant: async (ctx, input) => rolesOf(await grantRole(ctx, input)),
  revoke: async (ctx, input) => rolesOf(await revokeRole(ctx, input)),
  erase,
};

const [name = "", email, role = "administrator", scopeType = "platform", scopeId = "*"] = process.argv.slice(2);
const run = commands[name];
const input = v.safeParse(grantInput, { email, role, scopeType, scopeId });
if (run === undefined || !input.success) {
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
  console.log(await run(ctx, input.output));
} catch (error) {
  const why = error instanceof DomainError ? error.errors.map(({ code }) => ` (${code})`).join("") : "";
  console.error(error instanceof DomainError ? `refused: ${error.code}${why}` : error);
  process.exitCode = 1;
} finally {
  await stop();
}
