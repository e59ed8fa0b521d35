import type { Activity } from "@assize/core/audit/index.ts";
import { countRule, divideRules, goOnAllocating, promoteWaiting } from "@assize/core/registration/index.ts";
import { goOnSettling } from "@assize/core/spelling/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";
import type { Reaction } from "./reaction-type.ts";

const promote = (deps: ReactionDeps, conferenceId: string, exceptId: string) =>
  promoteWaiting(systemCtx(deps, "promote"), { conferenceId, exceptId });

const heldPlace = (from: unknown): boolean => from === "confirmed" || from === "offered";

/** Whoever leaves a place makes it free for those who wait. */
export const giveFreedPlace: Reaction = async (deps, { scopeId, subjectId, data }: Activity) =>
  heldPlace(data.from) ? promote(deps, scopeId, subjectId) : null;

/** Bounds have changed: somebody may have a place now. */
export const givePlaces: Reaction = (deps, { scopeId }) => promote(deps, scopeId, "");

/** Who came while others waited may be the first for whom a place fits. */
export const giveIfOthersWait: Reaction = async (deps, { scopeId, data }) =>
  data.waitingReason === "others_wait" || data.waitingReason === "rule_counting" ? promote(deps, scopeId, "") : null;

/** A correction that the place rules count otherwise may make room, or let the person in. */
export const giveIfMoved: Reaction = async (deps, { scopeId, data }) =>
  data.recounted === true ? promote(deps, scopeId, "") : null;

/** A new rule first counts who is there. */
export const countNewRule: Reaction = (deps, { scopeId, subjectId }) =>
  countRule(systemCtx(deps, "count-rule"), scopeId, subjectId);

/** Registrations with a spelling get the name that is meant, page by page; each page calls for the next. */
export const settlePage: Reaction = (deps, { scopeId, subjectId }) =>
  goOnSettling(systemCtx(deps, "spelling"), scopeId, subjectId);

/** More people are expected: the counters of rules that bound the category are divided further. */
export const divideCounters: Reaction = (deps, { scopeId }) => divideRules(systemCtx(deps, "divide-rules"), scopeId);

/** An allocation is applied page by page; each page calls for the next. */
export const allocatePage: Reaction = (deps, { scopeId, subjectId }) =>
  goOnAllocating(systemCtx(deps, "allocate"), scopeId, subjectId);
