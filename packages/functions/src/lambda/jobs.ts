import { isJob, runJob } from "../jobs/run-job.ts";
import { awsReactionDeps } from "./reaction-deps.ts";

const deps = awsReactionDeps();

/** EventBridge schedule entry: `{ "job": "<name>" }`. */
export async function handler(event: { readonly job: string }): Promise<void> {
  if (!isJob(event.job)) throw new Error(`no job is called ${event.job}`);
  await runJob(deps, event.job);
}
