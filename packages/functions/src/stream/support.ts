import { releaseLostStay } from "@assize/core/support/index.ts";
import { systemCtx } from "../reaction.ts";
import type { Reaction } from "./reaction-type.ts";

/** Whoever does not come any more keeps no room of the block. */
export const freeLostRoom: Reaction = (deps, { scopeId, subjectId }) =>
  releaseLostStay(systemCtx(deps, "free-room"), scopeId, subjectId);
