import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { openDb } from "@assize/core/db/client.ts";
import { KmsDataKeysOnDemand } from "@assize/core/platform/aws/kms-data-keys-on-demand.ts";
import { S3FilesOnDemand } from "@assize/core/platform/aws/s3-files-on-demand.ts";
import { DiskFiles } from "@assize/core/platform/local/disk-files.ts";
import { SecretDataKeys } from "@assize/core/platform/local/secret-data-keys.ts";
import { keptSecrets } from "@assize/core/platform/local/secrets.ts";
import type { Secrets } from "@assize/core/platform/ports.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import * as v from "valibot";
import { systemCtx } from "../../reaction.ts";
import { joinEmbedded } from "../embedded-database.ts";
import { paths, readOptions } from "../options.ts";
import type { StageFiles } from "./command.ts";
import { sendTo, stageFiles, storeIn } from "./stage-files.ts";

interface Open {
  readonly ctx: Ctx;
  readonly files: StageFiles;
  readonly stop: () => Promise<void>;
}

const text = v.pipe(v.string(), v.minLength(1));
const deployed = v.object({
  TABLE_NAME: text,
  FILES_BUCKET: text,
  APP_SECRET: v.optional(text),
  TICKET_KEY: text,
  KMS_KEY: v.optional(text),
});

const now = (): Date => new Date();

/** A deployed stage, by the settings of its functions and whatever credentials the AWS SDK finds. */
function openDeployed(env: v.InferOutput<typeof deployed>): Open {
  // Cursors need a key; those of a command live no longer than it.
  const secrets: Secrets = {
    hmacKey: env.APP_SECRET ?? randomBytes(32).toString("base64url"),
    ticketKey: env.TICKET_KEY,
    dataKeys: env.KMS_KEY ? new KmsDataKeysOnDemand(env.KMS_KEY) : new SecretDataKeys(env.APP_SECRET ?? ""),
  };
  const db = openDb(env.TABLE_NAME, secrets.hmacKey);
  const files = new S3FilesOnDemand(env.FILES_BUCKET);
  const ctx = systemCtx({ db, files, secrets, now }, "admin");
  return { ctx, files: stageFiles(files, sendTo), stop: async () => db.client.destroy() };
}

async function openFolder(): Promise<Open> {
  const { dataDir } = readOptions(process.env);
  mkdirSync(dataDir, { recursive: true });
  const secrets = keptSecrets(dataDir);
  const { db, stop } = await joinEmbedded(dataDir, secrets.hmacKey);
  const files = new DiskFiles(paths(dataDir).files, secrets.hmacKey, now);
  const ctx = systemCtx({ db, files, secrets, now }, "admin");
  return { ctx, files: stageFiles(files, storeIn(files)), stop };
}

/** Where a command works: the stage whose TABLE_NAME is set, or else the data folder. @throws naming the settings that are missing */
export function openStage(): Promise<Open> {
  if (process.env.TABLE_NAME === undefined) return openFolder();
  const env = v.safeParse(deployed, process.env);
  if (env.success) return Promise.resolve(openDeployed(env.output));
  throw new Error(`settings are missing: ${env.issues.map((issue) => v.getDotPath(issue)).join(", ")}`);
}
