import type { Activity } from "@assize/core/audit/index.ts";
import type { ReactionDeps } from "../reaction.ts";

/** What follows from an activity: safe to repeat, with one outside effect. */
export type Reaction = (deps: ReactionDeps, activity: Activity) => Promise<unknown>;
