import type { Activity } from "@assize/core/audit/index.ts";
import {
  appointNominator,
  confirmByRegistration,
  declineByRegistration,
  followMerge,
  releaseRegistration,
} from "@assize/core/nomination/index.ts";
import { systemCtx } from "../reaction.ts";
import { mail } from "./mail.ts";
import type { Reaction } from "./reaction-type.ts";

const appoint: Reaction = (deps, activity) => appointNominator(systemCtx(deps, "nomination"), activity.subjectId);

const ifContactChanged =
  (then: Reaction): Reaction =>
  async (deps, activity) =>
    activity.data.contactChanged === true ? then(deps, activity) : null;

/** Whoever held a place is told that it is over; one who had declined or stayed silent is not written to again. */
const ifHeld =
  (then: Reaction): Reaction =>
  async (deps, activity) =>
    activity.data.from === "nominated" || activity.data.from === "confirmed" ? then(deps, activity) : null;

const release: Reaction = async (deps, { scopeId: conferenceId, data }) => {
  if (typeof data.registrationId !== "string") return;
  await releaseRegistration(systemCtx(deps, "nomination"), { conferenceId, registrationId: data.registrationId });
};

const happenedTo = ({ scopeId: conferenceId, subjectId: registrationId }: Activity) => ({
  conferenceId,
  registrationId,
});

/** A nominee who registered has confirmed. */
export const confirmNomination: Reaction = (deps, activity) =>
  confirmByRegistration(systemCtx(deps, "nomination"), happenedTo(activity));

/** A registration that ended gives the institution its place back. */
export const freeNomination: Reaction = (deps, activity) =>
  declineByRegistration(systemCtx(deps, "nomination"), happenedTo(activity));

/** Of two registrations of one person the nomination keeps the one that stays. */
export const stayWithMerged: Reaction = async (deps, activity) =>
  typeof activity.data.mergedInto === "string"
    ? followMerge(systemCtx(deps, "nomination"), happenedTo(activity), activity.data.mergedInto)
    : null;

/** What follows from what happens to institutions and nominations. */
export const nominationReactions: Readonly<Record<string, readonly Reaction[]>> = {
  "nomination.institution_invited": [appoint, mail("institutionInvited")],
  "nomination.institution_updated": [ifContactChanged(appoint), ifContactChanged(mail("institutionInvited"))],
  "nomination.link_renewed": [mail("institutionInvited")],
  "nomination.institution_reminded": [mail("institutionReminded")],
  "nomination.nominated": [mail("nomineeInvited")],
  "nomination.restored": [mail("nomineeInvited")],
  "nomination.nominee_reminded": [mail("nomineeReminded")],
  "nomination.confirmed": [mail("nomineeConfirmed")],
  "nomination.declined": [mail("nomineeDeclined"), release],
  "nomination.withdrawn": [mail("nomineeWithdrawn"), release],
  "nomination.replaced": [mail("nomineeInvited"), ifHeld(mail("nomineeWithdrawn")), release],
  "nomination.expired": [mail("nomineeExpired")],
};
