import type { ReactionDeps } from "../reaction.ts";
import { dueNominations } from "./due-nominations.ts";
import { dueReleases } from "./due-releases.ts";
import { expireOffers } from "./expire-offers.ts";
import { reminders } from "./reminders.ts";
import { retention } from "./retention.ts";
import { retryMail } from "./retry-mail.ts";
import { sweep } from "./sweep.ts";

const jobs = {
  "due-nominations": dueNominations,
  "due-releases": dueReleases,
  "expire-offers": expireOffers,
  "retry-mail": retryMail,
  reminders,
  retention,
  sweep,
} as const satisfies Record<string, (deps: ReactionDeps) => Promise<void>>;

export type JobName = keyof typeof jobs;
export const isJob = (name: string): name is JobName => Object.hasOwn(jobs, name);

/** Runs a timed job by its name. */
export const runJob = (deps: ReactionDeps, name: JobName): Promise<void> => jobs[name](deps);
