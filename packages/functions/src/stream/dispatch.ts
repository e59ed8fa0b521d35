import type { Activity } from "@assize/core/audit/index.ts";
import { finishErasure } from "@assize/core/privacy/index.ts";
import { promoteWaiting } from "@assize/core/registration/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";
import { mail } from "./mail.ts";
import { confirmNomination, freeNomination, nominationReactions } from "./nomination.ts";
import type { Reaction } from "./reaction-type.ts";

/** An address that nobody has gets no mail. */
const mailCode: Reaction = async (deps, activity) =>
  activity.data.personId === null ? null : mail("signIn")(deps, activity);

const firstMail = { submitted: "submitted", confirmed: "confirmed", waitlisted: "waitlisted" } as const;
const isFirst = (status: unknown): status is keyof typeof firstMail =>
  typeof status === "string" && status in firstMail;

const mailRegistered: Reaction = async (deps, activity) =>
  isFirst(activity.data.status) ? mail(firstMail[activity.data.status])(deps, activity) : null;

const giveFreedPlace: Reaction = async (deps, activity) => {
  const { from, categoryId } = activity.data;
  if (from !== "confirmed" || typeof categoryId !== "string") return;
  const freed = { conferenceId: activity.scopeId, categoryId, exceptId: activity.subjectId };
  await promoteWaiting(systemCtx(deps, "promote"), freed);
};

const giveNewPlaces: Reaction = async (deps, activity) => {
  if (!activity.changedFields.includes("quotaPlaces")) return;
  const freed = { conferenceId: activity.scopeId, categoryId: activity.subjectId, exceptId: "" };
  await promoteWaiting(systemCtx(deps, "promote"), freed);
};

/** The request that began it does the rest too; this is for one that was cut. */
const finishBegunErasure: Reaction = (deps, activity) => finishErasure(systemCtx(deps, "erasure"), activity.subjectId);

/** What follows from what happened. Each reaction is safe to repeat and has one outside effect. */
const reactions: Readonly<Record<string, readonly Reaction[]>> = {
  "identity.code_requested": [mailCode],
  "registration.registered": [mailRegistered, confirmNomination],
  "registration.approved": [mail("confirmed")],
  "registration.promoted": [mail("promoted")],
  "registration.declined": [mail("declined"), giveFreedPlace, freeNomination],
  "registration.waitlisted": [mail("waitlisted"), giveFreedPlace],
  "registration.cancelled": [mail("cancelled"), giveFreedPlace, freeNomination],
  "registration.category_updated": [giveNewPlaces],
  "training.enrolled": [mail("enrolled")],
  "privacy.erasure_begun": [finishBegunErasure],
  ...nominationReactions,
};

/** Runs what follows from an activity. */
export async function dispatch(deps: ReactionDeps, activity: Activity): Promise<void> {
  for (const react of reactions[activity.name] ?? []) await react(deps, activity);
}
