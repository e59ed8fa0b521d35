import { freeSignUps, promoteAllSignUps, promoteSignUps } from "@assize/core/sign-up/index.ts";
import { systemCtx } from "../reaction.ts";
import type { Reaction } from "./reaction-type.ts";

/** A place that somebody gave back goes to the next in line. */
export const giveSessionPlace: Reaction = async (deps, { scopeId, data }) =>
  typeof data.sessionId === "string"
    ? promoteSignUps(systemCtx(deps, "promote-sign-ups"), scopeId, data.sessionId)
    : null;

/** More places may be there for those who wait. */
export const giveNewPlaces: Reaction = (deps, { scopeId, subjectId }) =>
  promoteSignUps(systemCtx(deps, "promote-sign-ups"), scopeId, subjectId);

/** A session that comes back with a release may have places for those who wait. */
export const giveReleasedPlaces: Reaction = (deps, { scopeId }) =>
  promoteAllSignUps(systemCtx(deps, "promote-sign-ups"), scopeId);

/** Whoever does not come any more keeps no places in sessions. */
export const freeLostSignUps: Reaction = async (deps, { scopeId, data }) =>
  typeof data.personId === "string" ? freeSignUps(systemCtx(deps, "free-sign-ups"), scopeId, data.personId) : null;
