import { openDb } from "@assize/core/db/client.ts";
import { S3FilesOnDemand } from "@assize/core/platform/aws/s3-files-on-demand.ts";
import { readConfig, readOriginSecret } from "@assize/core/platform/config.ts";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { createApp } from "../http/app.ts";
import { callerBehindEdge } from "../http/caller.ts";

const config = readConfig();

const app = createApp({
  db: openDb(config.tableName, config.secrets.hmacKey),
  files: new S3FilesOnDemand(config.filesBucket),
  secrets: config.secrets,
  now: () => new Date(),
  publicUrl: config.publicUrl,
  callerAddress: callerBehindEdge(readOriginSecret()),
  onAnswer: (answer) => console.log(JSON.stringify({ level: "info", part: "api", ...answer })),
});

/** API Gateway v2 (payload 2.0) entry. */
export const handler = (event: LambdaEvent, context: LambdaContext) => handle(app)(event, context);
