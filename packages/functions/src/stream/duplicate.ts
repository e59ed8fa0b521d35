import { finishMerge, indexPerson } from "@assize/core/duplicate/index.ts";
import { systemCtx } from "../reaction.ts";
import type { Reaction } from "./reaction-type.ts";

/** Whoever made or changed an account may look like somebody who is there. */
export const indexOwn: Reaction = (deps, { subjectId }) => indexPerson(systemCtx(deps, "duplicate"), subjectId);

/** So may whoever registered, or wrote the name or the telephone in another way. */
export const indexRegistered: Reaction = async (deps, { data }) =>
  typeof data.personId === "string" ? indexPerson(systemCtx(deps, "duplicate"), data.personId) : null;

/** Two accounts become one: all that is left moves. */
export const moveMerged: Reaction = async (deps, { data }) =>
  typeof data.goneId === "string" ? finishMerge(systemCtx(deps, "merge"), data.goneId) : null;

/** Not where the cancelled registration only made room for the other one of the same person. */
export const unlessMerged =
  (then: Reaction): Reaction =>
  async (deps, activity) =>
    activity.data.mergedInto === undefined ? then(deps, activity) : null;
