import { defectOf } from "../defect.ts";
import { isJob, runJob } from "../jobs/run-job.ts";
import { awsReactionDeps } from "./reaction-deps.ts";

const deps = awsReactionDeps();

/** EventBridge schedule entry: `{ "job": "<name>" }`. */
export async function handler(event: { readonly job: string }): Promise<void> {
  if (!isJob(event.job)) throw new Error("no job has this name");
  try {
    await runJob(deps, event.job);
  } catch (error) {
    console.error(JSON.stringify({ level: "error", part: "job", job: event.job, ...defectOf(error) }));
    throw new Error(`the job ${event.job} failed`);
  }
}
