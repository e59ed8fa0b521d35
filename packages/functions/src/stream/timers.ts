import { getSending } from "@assize/core/message/index.ts";
import { getRegistration } from "@assize/core/registration/index.ts";
import { offerTimer, offerTimerId, releaseTimer, releaseTimerId, sendingTimer, sendingTimerId } from "../jobs/due.ts";
import type { Reaction } from "./reaction-type.ts";

/** Sets, moves or takes away the timer of a release, by what the table says now: records may come late, twice, or in another order. */
export const setReleaseTimer: Reaction = async (deps, { scopeId }) => {
  if (!deps.schedule) return;
  const timer = await releaseTimer(deps, scopeId);
  await (timer ? deps.schedule.set(timer) : deps.schedule.cancel(releaseTimerId(scopeId)));
};

/** Letters go at the moment that an organizer set, moved or took back. */
export const setSendingTimer: Reaction = async (deps, { scopeId, subjectId }) => {
  if (!deps.schedule) return;
  const sending = await getSending(deps.db, scopeId, subjectId);
  await (sending ? deps.schedule.set(sendingTimer(sending)) : deps.schedule.cancel(sendingTimerId(subjectId)));
};

/** An offer ends at its minute. */
export const setOfferTimer: Reaction = async (deps, { scopeId, subjectId, data }) => {
  if (!deps.schedule || (data.to !== "offered" && data.from !== "offered")) return;
  const registration = await getRegistration(deps.db, scopeId, subjectId);
  const timer = registration && offerTimer(registration);
  await (timer ? deps.schedule.set(timer) : deps.schedule.cancel(offerTimerId(subjectId)));
};
