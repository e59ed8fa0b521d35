import type { Activity } from "@assize/core/audit/index.ts";
import { concernedAmong, mayConcern, sidesSince } from "@assize/core/concern/index.ts";
import { findConference } from "@assize/core/conference/index.ts";
import { goOnPrinting } from "@assize/core/document/index.ts";
import { forgetSentDrafts } from "@assize/core/draft/index.ts";
import { goOnCopying } from "@assize/core/edition/index.ts";
import { getPerson } from "@assize/core/identity/index.ts";
import { reminderKinds } from "@assize/core/letter/index.ts";
import {
  changesEntry,
  deliverPage,
  holdDecisions,
  type Needs,
  noteTold,
  queueNextPage,
  sendAgain,
  startMailing,
  trustAddress,
} from "@assize/core/message/index.ts";
import { finishErasure } from "@assize/core/privacy/index.ts";
import { followAddress } from "@assize/core/registration/index.ts";
import { needsReminder } from "@assize/core/reminder/index.ts";
import { goOnBundling } from "@assize/core/speaker-file/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";
import { indexOwn, indexRegistered, moveMerged, unlessMerged } from "./duplicate.ts";
import { mail } from "./mail.ts";
import { confirmNomination, freeNomination, nominationReactions, stayWithMerged } from "./nomination.ts";
import {
  allocatePage,
  countNewRule,
  divideCounters,
  giveFreedPlace,
  giveIfMoved,
  giveIfOthersWait,
  givePlaces,
  settlePage,
} from "./places.ts";
import type { Reaction } from "./reaction-type.ts";
import { freeLostSignUps, giveNewPlaces, giveReleasedPlaces, giveSessionPlace } from "./sign-up.ts";
import { freeLostRoom } from "./support.ts";
import { setOfferTimer, setReleaseTimer, setSendingTimer } from "./timers.ts";

/** An address that nobody has gets no mail. */
const mailCode: Reaction = async (deps, activity) =>
  activity.data.personId === null ? null : mail("signIn")(deps, activity);

const mailNewDevice: Reaction = async (deps, activity) =>
  activity.data.newDevice === true ? mail("newDevice")(deps, activity) : null;

const firstMail = { submitted: "submitted", confirmed: "confirmed", waitlisted: "waitlisted" } as const;
const isFirst = (status: unknown): status is keyof typeof firstMail =>
  typeof status === "string" && status in firstMail;

const mailRegistered: Reaction = async (deps, activity) =>
  isFirst(activity.data.status) ? mail(firstMail[activity.data.status])(deps, activity) : null;

const inInvitation = new Set(["familyName", "givenName", "patronymic", "locale"]);

/** Tells the person when the invitation would read otherwise; whoever holds no place has no invitation. */
const mailUpdated: Reaction = async (deps, activity) =>
  activity.data.status === "confirmed" && activity.changedFields.some((field) => inInvitation.has(field))
    ? mail("updated")(deps, activity)
    : null;

/** Another category stands on the ticket: who has a place is told. */
const mailMovedPlace: Reaction = async (deps, activity) =>
  activity.data.status === "confirmed" ? mail("updated")(deps, activity) : null;

/** Tells everybody with an open registration when the calendar entry would read otherwise. */
const mailMoved: Reaction = async (deps, activity) =>
  changesEntry(activity.changedFields) ? startMailing(systemCtx(deps, "mail"), "moved", activity) : null;

const mailedKinds = ["announcement", ...reminderKinds] as const;

/** Tells everybody whom a release concerns, unless the organizer released quietly; the first one is news to nobody. */
const mailReleased: Reaction = async (deps, activity) => {
  const { before, quiet } = activity.data;
  const ctx = systemCtx(deps, "mail");
  if (typeof before !== "string" || quiet === true) return;
  if (await mayConcern(ctx, before, activity.subjectId)) await startMailing(ctx, "agendaChanged", activity);
};

/** Who of a page needs the mail. */
const needs: Needs = async (ctx, mailing, registrations) => {
  if (mailing.kind !== "agendaChanged") {
    const needed = await Promise.all(registrations.map((one) => needsReminder(ctx, mailing.kind, one)));
    return registrations.filter((_, at) => needed[at]);
  }
  const conference = await findConference(ctx.db, mailing.conferenceId);
  if (conference === null || mailing.before === undefined) return [];
  const sides = await sidesSince(ctx, conference, mailing.before);
  return (await concernedAmong(ctx, conference.id, sides, registrations)).map(({ registration }) => registration);
};

/** Begins the mailing that an organizer or the clock asked for. */
const mailMany: Reaction = async (deps, activity) => {
  const kind = mailedKinds.find((one) => one === activity.data.kind);
  if (kind !== undefined) await startMailing(systemCtx(deps, "mail"), kind, activity);
};

const queuePage: Reaction = (deps, activity) => queueNextPage(systemCtx(deps, "mail"), activity, needs);
const mailPage: Reaction = (deps, activity) => deliverPage(systemCtx(deps, "mail"), deps, activity);

/** A printing is made step by step; each step calls for the next. */
const printPage: Reaction = (deps, { scopeId, subjectId }) =>
  goOnPrinting(systemCtx(deps, "printing"), scopeId, subjectId, deps.publicUrl);

/** A new edition is copied page by page; each page calls for the next. */
const copyPage: Reaction = (deps, { scopeId }) => goOnCopying(systemCtx(deps, "edition"), scopeId);
/** Files of speakers are packed ZIP by ZIP; each calls for the next. */
const packFiles: Reaction = (deps, { scopeId, subjectId }) =>
  goOnBundling(systemCtx(deps, "bundle"), scopeId, subjectId);

/** Letters go to the new address from now on. */
const moveRegistrations: Reaction = async (deps, { subjectId }) => {
  const person = await getPerson(deps.db, subjectId);
  if (person !== null) await followAddress(systemCtx(deps, "address"), person.id, person.email);
};

const forgetDrafts: Reaction = (deps, { scopeId, subjectId }) =>
  forgetSentDrafts(systemCtx(deps, "draft"), scopeId, subjectId);

/** The request that began it does the rest too; this is for one that was cut. */
const finishBegunErasure: Reaction = (deps, activity) => finishErasure(systemCtx(deps, "erasure"), activity.subjectId);

/** What follows from what happened. Each reaction is safe to repeat and has one outside effect. */
const reactions: Readonly<Record<string, readonly Reaction[]>> = {
  "agenda.released": [mailReleased, giveReleasedPlaces],
  "agenda.sign_up_saved": [giveNewPlaces],
  "signUp.withdrawn": [giveSessionPlace],
  "signUp.freed": [giveSessionPlace],
  "signUp.waited": [giveSessionPlace],
  "signUp.promoted": [mail("signUpPlaced")],
  "agenda.release_scheduled": [setReleaseTimer],
  "agenda.release_unscheduled": [setReleaseTimer],
  "identity.code_requested": [mailCode],
  "identity.address_change_requested": [mail("addressNew"), mail("addressOld")],
  "identity.address_changed": [moveRegistrations, indexOwn],
  "identity.signed_in": [(deps, activity) => trustAddress(systemCtx(deps, "mail"), activity.subjectId), mailNewDevice],
  "registration.registered": [mailRegistered, confirmNomination, giveIfOthersWait, forgetDrafts, indexRegistered],
  "registration.invited": [setOfferTimer, mail("speakerInvited"), indexRegistered],
  "speaking.proxy_named": [mail("speakerProxy")],
  "speaking.bundle_started": [packFiles],
  "speaking.bundle_page": [packFiles],
  "speaking.reminded": [mail("speakerReminded")],
  "draft.kept": [mail("draftLink")],
  "call.submission_begun": [mail("submissionLink")],
  "call.submitted": [mail("submissionReceived")],
  "call.late_allowed": [mail("callLate")],
  "call.review_asked": [mail("reviewAsked")],
  "call.letters_asked": [(deps, activity) => holdDecisions(systemCtx(deps, "mail"), activity)],
  "message.claimed": [(deps, activity) => noteTold(systemCtx(deps, "mail"), activity)],
  "form.manager_appointed": [mail("formManager")],
  "registration.approved": [mail("confirmed")],
  "registration.promoted": [mail("promoted")],
  "registration.offered": [setOfferTimer, mail("offered")],
  "registration.accepted": [setOfferTimer, mail("confirmed")],
  "registration.offer_expired": [mail("offerExpired"), giveFreedPlace],
  "registration.declined": [
    setOfferTimer,
    mail("declined"),
    giveFreedPlace,
    freeNomination,
    freeLostRoom,
    freeLostSignUps,
  ],
  "registration.waitlisted": [mail("waitlisted"), giveFreedPlace, freeLostRoom, freeLostSignUps],
  "registration.cancelled": [
    setOfferTimer,
    unlessMerged(mail("cancelled")),
    giveFreedPlace,
    unlessMerged(freeNomination),
    freeLostRoom,
    unlessMerged(freeLostSignUps),
    stayWithMerged,
  ],
  "registration.updated": [mailUpdated, giveIfMoved, indexRegistered],
  "registration.official_marked": [giveIfMoved],
  "registration.institution_settled": [giveIfMoved],
  "registration.moved": [mailMovedPlace, givePlaces],
  "registration.category_created": [divideCounters],
  "registration.category_updated": [divideCounters, givePlaces],
  "registration.allocation_started": [allocatePage],
  "registration.allocation_page": [allocatePage],
  "registration.rule_created": [countNewRule],
  "registration.rule_counted": [givePlaces],
  "registration.rule_updated": [givePlaces],
  "registration.rule_deleted": [givePlaces],
  "directory.spelling_mapped": [settlePage],
  "directory.spelling_page": [settlePage],
  "conference.updated": [mailMoved],
  "message.sending_scheduled": [setSendingTimer],
  "message.sending_moved": [setSendingTimer],
  "message.sending_cancelled": [setSendingTimer],
  "message.resent": [(deps, activity) => sendAgain(systemCtx(deps, "mail"), deps, activity)],
  "message.mailing_started": [queuePage],
  "message.page_queued": [mailPage, queuePage],
  "message.drafts_released": [mailPage],
  "letter.to_many_asked": [mailMany],
  "letter.reminder_begun": [mailMany],
  "letter.test_asked": [mail("test")],
  "document.printing_started": [printPage],
  "document.printing_page": [printPage],
  "conference.edition_begun": [copyPage],
  "conference.edition_page": [copyPage],
  "training.enrolled": [mail("enrolled")],
  "privacy.erasure_begun": [finishBegunErasure],
  "identity.account_created": [indexOwn],
  "identity.person_updated": [indexOwn],
  "duplicate.merge_begun": [moveMerged],
  ...nominationReactions,
};

/** Runs what follows from an activity. */
export async function dispatch(deps: ReactionDeps, activity: Activity): Promise<void> {
  for (const react of reactions[activity.name] ?? []) await react(deps, activity);
}
