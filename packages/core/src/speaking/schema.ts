import * as v from "valibot";
import { sessionRoles } from "../agenda/terms.ts";
import { nameEntries } from "../identity/schema.ts";
import { updateRegistrationInput } from "../registration/schema.ts";
import { courtLevels, regions, registrationStatuses } from "../registration/terms.ts";
import { idSchema } from "../shared/ids.ts";
import { email, line, localeSchema, multiLine, prose } from "../shared/text.ts";
import { speakerInput, speakerSchema } from "../speaker/schema.ts";
import { photoViewSchema, speakerFileSchema } from "../speaker-file/schema.ts";
import { missingParts, mostAtOnce, proxyActs } from "./terms.ts";

export * from "./terms.ts";

/** Whom to write to about a speaker of the agenda, who often stands there by office. */
export const contactInput = v.strictObject(
  {
    email,
    ...nameEntries,
    locale: localeSchema,
    institution: line(2, 160),
    position: line(2, 120),
    courtLevel: v.picklist(courtLevels, "invalid_choice"),
    region: v.picklist(regions, "invalid_choice"),
  },
  "unknown_field",
);
export type ContactInput = v.InferOutput<typeof contactInput>;

const releaseForm = v.strictObject(
  {
    /** Whether texts and slides may be published. */
    publish: v.boolean("required"),
    /** Whether the part may be recorded. */
    record: v.boolean("required"),
  },
  "unknown_field",
);

const shownForm = v.strictObject(
  {
    /** Whether there is a page for everybody with position, institution, biography and sessions. */
    page: v.boolean("required"),
    /** Whether the photo stands on it. */
    photo: v.boolean("required"),
  },
  "unknown_field",
);

/** A speaker's card: the person behind a speaker of the agenda, and what that person told us. */
export const cardSchema = v.object({
  ...contactInput.entries,
  conferenceId: v.string(),
  speakerId: v.string(),
  registrationId: v.nullable(v.string()),
  invitedAt: v.nullable(v.string()),
  remindedAt: v.nullable(v.string()),
  /** What the person needs on the day. */
  needs: v.optional(v.string()),
  release: v.optional(v.object({ ...releaseForm.entries, wording: v.string(), at: v.string() })),
  /** What the person lets everybody see; nothing where it is left out. */
  shown: v.optional(v.object({ ...shownForm.entries, wording: v.string(), at: v.string() })),
  /** Counts up when the calendar's address is renewed; 1 where it is left out. */
  calendarNumber: v.optional(v.number()),
  version: v.number(),
});
export type Card = v.InferOutput<typeof cardSchema>;

const readText = v.object({ text: v.string(), locale: localeSchema });

/** A speaker of the released agenda as everybody may see them; of who has no page of their own, only what stands in the agenda. */
const publicSpeakerLineSchema = v.object({
  id: v.string(),
  name: readText,
  position: readText,
  institution: v.nullable(readText),
  /** Whether there is a page of the speaker's own. */
  hasPage: v.boolean(),
  /** Names the photo; null where there is none to be seen. */
  photo: v.nullable(v.string()),
});

export const publicSpeakersSchema = v.object({
  conference: v.object({ id: v.string(), slug: v.string(), title: readText }),
  speakers: v.array(publicSpeakerLineSchema),
});
export type PublicSpeakers = v.InferOutput<typeof publicSpeakersSchema>;

/** The page that a speaker chose to have. */
export const publicSpeakerSchema = v.object({
  ...publicSpeakerLineSchema.entries,
  conference: publicSpeakersSchema.entries.conference,
  timeZone: v.string(),
  bio: v.nullable(readText),
  sessions: v.array(
    v.object({
      id: v.string(),
      title: readText,
      role: v.picklist(sessionRoles),
      startsAt: v.string(),
      endsAt: v.string(),
      room: v.nullable(readText),
    }),
  ),
});
export type PublicSpeaker = v.InferOutput<typeof publicSpeakerSchema>;

/** A current file that its speaker released to the participants. */
export const releasedFileSchema = v.object({
  ...v.pick(speakerFileSchema, ["speakerId", "sessionId", "kind", "number", "filename", "sizeBytes"]).entries,
  speaker: readText,
});
export type ReleasedFile = v.InferOutput<typeof releasedFileSchema>;

const part = v.object({
  sessionId: v.string(),
  title: multiLine(200),
  role: v.picklist(sessionRoles),
  startsAt: v.string(),
  endsAt: v.string(),
});
export type SpeakerPart = v.InferOutput<typeof part>;

/** What a speaker sent, and until when slides are wanted. */
const sentEntries = {
  photo: v.nullable(photoViewSchema),
  /** All versions, the older ones first. */
  files: v.array(speakerFileSchema),
  /** Of the sessions in which slides are asked for. */
  slidesDue: v.array(v.object({ sessionId: v.string(), dueAt: v.string() })),
};

/** A speaker as the organizer sees it: with the parts in the agenda, the answer and what is missing. */
export const speakerLineSchema = v.object({
  speaker: v.pick(speakerSchema, ["id", "name", "position", "institution"]),
  card: v.nullable(cardSchema),
  parts: v.array(part),
  status: v.nullable(v.picklist(registrationStatuses)),
  missing: v.array(v.picklist(missingParts)),
  ...sentEntries,
});
export type SpeakerLine = v.InferOutput<typeof speakerLineSchema>;

const speakerIds = v.pipe(
  v.array(idSchema("speaker"), "invalid"),
  v.minLength(1, "required"),
  v.maxLength(mostAtOnce, "too_long"),
  v.transform((ids) => [...new Set(ids)]),
);
export const inviteSpeakersInput = v.strictObject({ categoryId: idSchema("category"), speakerIds }, "unknown_field");
export type InviteSpeakersInput = v.InferOutput<typeof inviteSpeakersInput>;
export const remindSpeakersInput = v.strictObject({ speakerIds }, "unknown_field");
export type RemindSpeakersInput = v.InferOutput<typeof remindSpeakersInput>;

/** What became of each: somebody who stands registered is not registered again. */
export const inviteOutcomeSchema = v.object({
  speakerId: v.string(),
  outcome: v.picklist(["invited", "already", "noAddress", "refused"]),
  code: v.optional(v.string()),
});
export type InviteOutcome = v.InferOutput<typeof inviteOutcomeSchema>;

/** What the person says who comes: the consents, and in which language letters go. */
export const confirmSpeakingInput = v.strictObject(
  { consents: updateRegistrationInput.entries.consents, locale: localeSchema },
  "unknown_field",
);
export type ConfirmSpeakingInput = v.InferOutput<typeof confirmSpeakingInput>;

export const declineSpeakingInput = v.strictObject({ reason: v.optional(line(3, 500)) }, "unknown_field");
export type DeclineSpeakingInput = v.InferOutput<typeof declineSpeakingInput>;

/** What the person writes on the own page; visitors see the texts with the next release of the agenda. */
export const ownCardInput = v.strictObject(
  {
    ...v.pick(v.strictObject(speakerInput.entries), ["position", "institution", "bio", "availability"]).entries,
    needs: v.optional(prose(1, 2000)),
    release: v.optional(releaseForm),
    shown: v.optional(shownForm),
  },
  "unknown_field",
);
export type OwnCardInput = v.InferOutput<typeof ownCardInput>;

/** Somebody who acts for a speaker. */
export const proxyInput = v.strictObject(
  { email, familyName: nameEntries.familyName, givenName: nameEntries.givenName, locale: localeSchema },
  "unknown_field",
);
export type ProxyInput = v.InferOutput<typeof proxyInput>;

export const proxySchema = v.object({
  ...proxyInput.entries,
  id: v.string(),
  conferenceId: v.string(),
  speakerId: v.string(),
  namedBy: v.picklist(["speaker", "organizer"]),
  namedAt: v.string(),
  state: v.picklist(["active", "ended"]),
  version: v.number(),
});
export type SpeakerProxy = v.InferOutput<typeof proxySchema>;

const proxyActSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  speakerId: v.string(),
  proxyId: v.string(),
  act: v.picklist(proxyActs),
  at: v.string(),
});
export type ProxyAct = v.InferOutput<typeof proxyActSchema>;

/** Who acts for a speaker, and the latest of what they did. */
export const proxiesSchema = v.object({
  items: v.array(v.omit(proxySchema, ["conferenceId", "speakerId", "version"])),
  acts: v.array(v.pick(proxyActSchema, ["id", "proxyId", "act", "at"])),
});
export type Proxies = v.InferOutput<typeof proxiesSchema>;

export const speakingPageSchema = v.object({
  card: v.omit(cardSchema, ["registrationId", "invitedAt", "remindedAt", "calendarNumber"]),
  /** Who reads the page in the place of the speaker; null where the speaker does. */
  proxy: v.nullable(v.pick(proxySchema, ["familyName", "givenName"])),
  /** Where the speaker's calendar lies, below our address. Whoever knows it reads the calendar. */
  calendarPath: v.string(),
  speaker: v.omit(speakerSchema, ["usedBySessions", "order", "protocolRank"]),
  parts: v.array(part),
  status: v.nullable(v.picklist(registrationStatuses)),
  missing: v.array(v.picklist(missingParts)),
  ...sentEntries,
  conference: v.object({
    id: v.string(),
    slug: v.string(),
    title: multiLine(200),
    startsOn: v.string(),
    endsOn: v.string(),
    timeZone: v.string(),
    contactEmail: v.string(),
  }),
});
export type SpeakingPage = v.InferOutput<typeof speakingPageSchema>;
