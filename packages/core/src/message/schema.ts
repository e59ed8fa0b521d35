import * as v from "valibot";
import type { ReminderKind } from "../letter/policy.ts";
import { isNominationLetter, letterWordsSchema, nominationLetters, type Selection } from "../letter/schema.ts";
import { localeSchema } from "../shared/text.ts";

/** What a mail about an account or a registration is about; each has its words in the `mail` catalogue. */
export const messageKinds = [
  "signIn",
  "submitted",
  "confirmed",
  "promoted",
  "offered",
  "offerExpired",
  "waitlisted",
  "declined",
  "cancelled",
  "updated",
  "moved",
  "enrolled",
  "weekBefore",
  "dayBefore",
  "unconfirmed",
  "incomplete",
  "visaDate",
  "speakerInvited",
  "speakerReminded",
  "speakerProxy",
  "signUpPlaced",
  "agendaChanged",
  "announcement",
  "test",
  "draftLink",
  "addressNew",
  "addressOld",
  "formManager",
] as const;
/** Letters about nominations: to the institution, and to the nominee. */
export const nominationKinds = nominationLetters;
export type NominationKind = (typeof nominationKinds)[number];

/** Letters whose words no organizer writes. */
export type PlainKind =
  | "signIn"
  | "enrolled"
  | "test"
  | "draftLink"
  | "addressNew"
  | "addressOld"
  | "formManager"
  | "speakerProxy";

export const isNominationKind = isNominationLetter;

/** What a mail is about. */
const allKinds = [...messageKinds, ...nominationKinds] as const;
export type MessageKind = (typeof allKinds)[number];

export const messageStates = ["draft", "queued", "sent", "failed", "suppressed", "bounced", "complained"] as const;
export type MessageState = (typeof messageStates)[number];

/**
 * Why a mail did not arrive: the post said no for good, or never answered; nobody to write to; what it says no longer holds; the address
 * takes no mail, or its owner wants none; the other side did not take it this time; an organizer threw it away.
 */
export const messageReasons = [
  "refused",
  "unreachable",
  "recipientGone",
  "superseded",
  "addressDead",
  "addressComplained",
  "notTaken",
  "discarded",
] as const;
export type MessageReason = (typeof messageReasons)[number];

/** A mail that an activity caused. Its words are composed when it is sent and never stored, unless a person edited them. */
export const messageSchema = v.object({
  id: v.string(),
  activityId: v.string(),
  /** The conference, module or person that the activity belongs to. */
  scopeId: v.string(),
  personId: v.string(),
  /** The registration that it is about; null for mails about an account or a module. */
  registrationId: v.nullable(v.string()),
  /** The institution of a letter about nominations, and the nominee where it goes to that person; null for every other mail. */
  nomination: v.nullable(v.object({ institutionId: v.string(), nomineeId: v.nullable(v.string()) })),
  kind: v.picklist(allKinds),
  /** The letter of the organizers' own that it is; absent for what goes by itself. */
  templateId: v.optional(v.string()),
  /** The words that an organizer gave this one mail: a change of the template no longer reaches it. */
  edited: v.optional(letterWordsSchema),
  state: v.picklist(messageStates),
  reason: v.nullable(v.picklist(messageReasons)),
  /** Of a mail about a release: the release up to which its words tell; absent before it went out. */
  tells: v.optional(v.string()),
  /** Language of the words that went out; null before. */
  locale: v.nullable(localeSchema),
  attempts: v.number(),
  /** Until when a sender holds it; another may take it afterwards. */
  leaseUntil: v.string(),
  createdAt: v.string(),
  sentAt: v.nullable(v.string()),
  version: v.number(),
});
export type Message = v.InferOutput<typeof messageSchema>;

/** Made of the activity, the kind and, for mail to many, the registration. */
export const messageIdSchema = v.pipe(
  v.string("invalid"),
  v.regex(/^act_[0-9A-Z]{26}-[a-zA-Z]{1,20}(-reg_[0-9A-Z]{26})?$/, "invalid"),
);

/** Why no mail goes to an address: mail to it came back for good, or its owner complained. */
export const addressMarkCauses = ["bounced", "complained"] as const;

/** What the post may say of a mail later on: it took it, it came back, its reader complained. */
export type ReportCause = "sent" | (typeof addressMarkCauses)[number];

/** Kept under the hash of the address. */
export interface AddressMark {
  readonly emailHash: string;
  readonly cause: (typeof addressMarkCauses)[number];
  readonly since: string;
}

const recipientSchema = v.object({
  familyName: v.string(),
  givenName: v.string(),
  patronymic: v.optional(v.string()),
  email: v.string(),
  locale: localeSchema,
  /** Why nothing goes to the address today; looked up for messages that did not arrive. */
  mark: v.nullable(v.picklist(addressMarkCauses)),
});

/** A message as organizers see it. */
export const messageViewSchema = v.object({
  ...v.omit(messageSchema, ["leaseUntil", "activityId", "nomination", "tells"]).entries,
  /** By today's name and address; null where the person's data are erased. */
  recipient: v.nullable(recipientSchema),
});
export type MessageView = v.InferOutput<typeof messageViewSchema>;

/** A message as it reads today. */
export const messagePreviewSchema = v.object({
  words: v.nullable(
    v.object({
      to: v.string(),
      subject: v.string(),
      language: localeSchema,
      text: v.string(),
      /** A whole document without script, style or anything from elsewhere. */
      html: v.string(),
      /** Names of the files that come with it. */
      files: v.array(v.string()),
    }),
  ),
  reason: v.nullable(v.picklist(messageReasons)),
  /** True where the person or the conference changed after the message went out. */
  changedSince: v.boolean(),
  /** Where the words come from: the template of today, or an organizer's own for this mail; null where there is no template. */
  source: v.nullable(v.picklist(["template", "edited"])),
  /** Subject and text for editing, without greeting and signature; null for what cannot be edited. */
  editable: v.nullable(letterWordsSchema),
});
export type MessagePreview = v.InferOutput<typeof messagePreviewSchema>;

/** Registrations behind one, but for those that others cover. */
export interface Coverage {
  readonly after: string;
  readonly but: readonly Coverage[];
}

/** Mail to many that an activity caused, queued page by page over the registrations of a conference. */
export interface Mailing {
  readonly id: string;
  readonly conferenceId: string;
  /** The activity that caused it; its messages derive their ids from it. */
  readonly activityId: string;
  readonly kind: "moved" | ReminderKind | "announcement" | "agendaChanged";
  /** Whom it goes to; absent where that is everybody with an open registration. */
  readonly selection?: Selection;
  readonly templateId?: string;
  /** Of a release: which it is, and what visitors saw before it. */
  readonly releaseId?: string;
  readonly before?: string;
  /** Of a release: the activities of those that were told before, the newest first. */
  readonly follows?: readonly string[];
  /** Of a release: whom mailings that were under way when it began still look at, and so tell of it. */
  readonly covered?: readonly Coverage[];
  /** The last registration that was looked at. */
  readonly reachedId?: string;
  /** Whether its messages wait until somebody releases them. */
  readonly held?: boolean;
  /** Where the list of registrations goes on; null at its beginning, and at its end when `state` is `queued`. */
  readonly cursor: string | null;
  /** Pages that are queued. */
  readonly pages: number;
  readonly queuedPeople: number;
  readonly state: "queueing" | "queued";
  readonly createdAt: string;
  readonly version: number;
}
