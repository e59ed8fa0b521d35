import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DiskFiles } from "@assize/core/platform/local/disk-files.ts";
import { InProcessSchedule } from "@assize/core/platform/local/in-process-schedule.ts";
import { Mailbox } from "@assize/core/platform/local/mailbox.ts";
import { keptSecrets } from "@assize/core/platform/local/secrets.ts";
import type { Timer } from "@assize/core/platform/ports.ts";
import { SmtpMailer } from "@assize/core/platform/smtp-mailer.ts";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { defectOf } from "../defect.ts";
import { createApp } from "../http/app.ts";
import { doDue, pendingTimers } from "../jobs/due.ts";
import { runJob } from "../jobs/run-job.ts";
import type { ReactionDeps } from "../reaction.ts";
import { createStreamHandler } from "../stream/handler.ts";
import { EdgeCache } from "./edge-cache.ts";
import { openEmbedded } from "./embedded-database.ts";
import { fileRoutes } from "./file-routes.ts";
import { mailboxRoutes } from "./mailbox-routes.ts";
import { type LocalOptions, paths } from "./options.ts";
import { startScheduler } from "./scheduler.ts";
import { startStreamPoller } from "./stream-poller.ts";
import { webRoutes } from "./web-routes.ts";

/** The edge's memory first, then the API and the pages. @throws where the port is taken */
function listen(whole: Hono, edge: EdgeCache, port: number): Promise<ReturnType<typeof serve>> {
  const fetch: Hono["fetch"] = (request, env) => edge.serve(request, (forwarded) => whole.fetch(forwarded, env));
  return new Promise((resolve, reject) => {
    const listening = serve({ fetch, port, hostname: "0.0.0.0" }, () => resolve(listening));
    listening.once("error", reject);
  });
}

/** Timers of this process; what an earlier one had set is read back from the table. */
async function startTimers(deps: ReactionDeps): Promise<InProcessSchedule> {
  const run = (work: Timer["work"]) =>
    doDue(deps, work).catch((error: unknown) => {
      console.error(JSON.stringify({ level: "error", part: "job", job: work.kind, ...defectOf(error) }));
      throw error;
    });
  const schedule = new InProcessSchedule(run, deps.now);
  for (const timer of await pendingTimers(deps)) await schedule.set(timer);
  return schedule;
}

/** The whole system in one process: what Lambda, DynamoDB, S3 and SES are in AWS. */
export async function startRuntime({ port, dataDir, mailServer, publicUrl }: LocalOptions) {
  mkdirSync(dataDir, { recursive: true });
  const at = paths(dataDir);
  const now = (): Date => new Date();
  const secrets = keptSecrets(dataDir);
  const database = await openEmbedded(dataDir, secrets.hmacKey);
  const files = new DiskFiles(at.files, secrets.hmacKey, now);
  const mailbox = new Mailbox(at.mailbox, now);
  const mailer = mailServer === null ? mailbox : new SmtpMailer(mailServer.url, mailServer.sender);
  const reactionDeps = { db: database.db, files, secrets, now, mailer, publicUrl };
  const api = createApp({
    ...reactionDeps,
    callerAddress: (c) => getConnInfo(c).remote.address ?? "unknown",
  });
  const web = webRoutes(join(import.meta.dirname, "../../../web/dist"));
  const whole = new Hono()
    .route("/", fileRoutes(files))
    .route("/", mailServer === null ? mailboxRoutes(mailbox) : new Hono())
    .all("/api/*", (c) => api.fetch(c.req.raw, c.env))
    .route("/", web);
  const edge = new EdgeCache(Date.now);
  const schedule = await startTimers(reactionDeps);
  const react = createStreamHandler({ ...reactionDeps, schedule });
  const poller = await startStreamPoller(database.db.tableName, at.checkpoint, (event) => {
    edge.empty();
    return react(event);
  });
  const scheduler = startScheduler([
    { everySeconds: 60, run: () => runJob(reactionDeps, "retry-mail") },
    { everySeconds: 300, run: () => runJob(reactionDeps, "expire-offers") },
    { everySeconds: 300, run: () => runJob(reactionDeps, "due-releases") },
    { everySeconds: 3600, run: () => runJob(reactionDeps, "sweep") },
    // Daily in AWS; here the program seldom runs for a whole day.
    { everySeconds: 3600, run: () => runJob(reactionDeps, "retention") },
    { everySeconds: 3600, run: () => runJob(reactionDeps, "due-nominations") },
    { everySeconds: 3600, run: () => runJob(reactionDeps, "reminders") },
  ]);
  const server = await listen(whole, edge, port);
  const stop = async (): Promise<void> => {
    server.close();
    scheduler.stop();
    schedule.stop();
    await poller.stop();
    await database.stop();
  };
  return { api, ctxDeps: { db: database.db, files, secrets, now }, publicUrl, stop };
}
