import { defectOf } from "../defect.ts";
import { doDue } from "../jobs/due.ts";
import { isJob, runJob } from "../jobs/run-job.ts";
import { awsReactionDeps } from "./reaction-deps.ts";

const deps = awsReactionDeps();

/** What EventBridge Scheduler calls with: a job that runs again and again, or what one timer was set for. */
type ScheduleEvent = { readonly job: string } | { readonly due: Readonly<Record<string, unknown>> };

const unknownJob = "no job has this name";

function start(event: ScheduleEvent): Promise<void> {
  if ("due" in event) return doDue(deps, event.due);
  if (!isJob(event.job)) throw new Error(unknownJob);
  return runJob(deps, event.job);
}

const nameOf = (event: ScheduleEvent): string => ("due" in event ? String(event.due.kind) : event.job);

/** Entry of the schedules. */
export async function handler(event: ScheduleEvent): Promise<void> {
  if ("job" in event && !isJob(event.job)) throw new Error(unknownJob);
  const job = nameOf(event);
  try {
    await start(event);
  } catch (error) {
    console.error(JSON.stringify({ level: "error", part: "job", job, ...defectOf(error) }));
    throw new Error(`the job ${job} failed`);
  }
}
