import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { day, line, localeSchema, prose, wholeNumber } from "../shared/text.ts";

/** Mails about a registration that go by themselves. */
const registrationLetters = [
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
  "weekBefore",
  "dayBefore",
  "unconfirmed",
  "incomplete",
  "visaDate",
  "speakerInvited",
  "speakerReminded",
  "signUpPlaced",
  "agendaChanged",
] as const;

/** Mails about nominations: to the institution, and to the nominee. */
export const nominationLetters = [
  "institutionInvited",
  "institutionReminded",
  "nomineeInvited",
  "nomineeReminded",
  "nomineeWithdrawn",
  "nomineeConfirmed",
  "nomineeDeclined",
  "nomineeExpired",
] as const;
export type NominationLetter = (typeof nominationLetters)[number];
export const isNominationLetter = (id: string): id is NominationLetter => nominationLetters.some((one) => one === id);

/** Letters on paper: what each kind of document says. */
export const documentLetters = [
  "documentInvitation",
  "documentVisa",
  "documentParticipation",
  "documentNomination",
] as const;
export type DocumentLetter = (typeof documentLetters)[number];
export const isDocumentLetter = (id: string): id is DocumentLetter => documentLetters.some((one) => one === id);

/** To whoever looks after a form from now on. */
const formLetters = ["formManager"] as const;

/** Letters that come with Assize; each has words of its own that a conference may replace. */
export const automaticLetters = [
  ...registrationLetters,
  ...nominationLetters,
  ...formLetters,
  ...documentLetters,
] as const;
export type AutomaticLetter = (typeof automaticLetters)[number];
export const isAutomatic = (id: string): id is AutomaticLetter => automaticLetters.some((one) => one === id);

/** The name of an automatic letter, or the id of one that the organizers wrote. */
export const templateIdSchema = v.union([v.picklist(automaticLetters), idSchema("letterTemplate")]);

export const letterWordsSchema = v.strictObject({ subject: line(1, 200), text: prose(1, 6000) }, "unknown_field");
export type LetterWords = v.InferOutput<typeof letterWordsSchema>;

const wordsByLanguage = v.strictObject(
  { ky: v.optional(letterWordsSchema), ru: v.optional(letterWordsSchema), en: v.optional(letterWordsSchema) },
  "unknown_field",
);
export type WordsByLanguage = v.InferOutput<typeof wordsByLanguage>;

/** Words in the languages that are given; of an automatic letter the others stay as they come with Assize. */
export const saveTemplateInput = v.strictObject({ words: wordsByLanguage }, "unknown_field");
export type SaveTemplateInput = v.InferOutput<typeof saveTemplateInput>;

/** A letter of the organizers' own, in one language at least. */
export const createTemplateInput = v.strictObject(
  {
    name: line(1, 120),
    words: v.pipe(
      wordsByLanguage,
      v.check((words) => Object.values(words).some((one) => one !== undefined), "required"),
    ),
  },
  "unknown_field",
);
export type CreateTemplateInput = v.InferOutput<typeof createTemplateInput>;

const templateSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  /** Of the organizers' own letters; empty for automatic ones. */
  name: v.string(),
  words: wordsByLanguage,
  updatedAt: v.string(),
  version: v.number(),
});
export type Template = v.InferOutput<typeof templateSchema>;

export const templateViewSchema = v.object({
  ...v.omit(templateSchema, ["conferenceId", "updatedAt"]).entries,
  /** The words that come with Assize, by language; null for the organizers' own letters. */
  defaults: v.nullable(v.object({ ky: letterWordsSchema, ru: letterWordsSchema, en: letterWordsSchema })),
  placeholders: v.array(v.string()),
});
export type TemplateView = v.InferOutput<typeof templateViewSchema>;

/** With whose data: somebody registered; an institution, and one of its nominees, for letters about nominations. */
const aboutEntries = {
  registrationId: v.optional(idSchema("registration")),
  institutionId: v.optional(idSchema("institution")),
  nominationId: v.optional(idSchema("nomination")),
};
export interface LetterAbout {
  readonly registrationId?: string | undefined;
  readonly institutionId?: string | undefined;
  readonly nominationId?: string | undefined;
}

/** A letter with a real person's data, from words that need not be saved yet. */
export const previewTemplateInput = v.strictObject(
  { ...aboutEntries, locale: localeSchema, words: letterWordsSchema },
  "unknown_field",
);
export type PreviewTemplateInput = v.InferOutput<typeof previewTemplateInput>;

export const templatePreviewSchema = v.object({
  to: v.string(),
  ...letterWordsSchema.entries,
  html: v.string(),
  /** Placeholders that are empty for this person. */
  missing: v.array(v.string()),
});
export type TemplatePreview = v.InferOutput<typeof templatePreviewSchema>;

export const testLetterInput = v.strictObject({ ...aboutEntries, locale: localeSchema }, "unknown_field");
export type TestLetterInput = v.InferOutput<typeof testLetterInput>;

/** Whom a letter to many goes to: those in a state, of one category or of all. */
export const selectionSchema = v.strictObject(
  {
    status: v.picklist(["submitted", "offered", "confirmed", "waitlisted"], "invalid_choice"),
    categoryId: v.nullable(idSchema("category")),
  },
  "unknown_field",
);
export type Selection = v.InferOutput<typeof selectionSchema>;

export const sendToManyInput = v.strictObject(
  {
    templateId: idSchema("letterTemplate"),
    selection: selectionSchema,
    /** As many people as the organizer was shown; where it is another number by now, nothing is sent. */
    people: wholeNumber(1, 1_000_000),
    /** Whether the letters wait in the outbox until somebody releases them. */
    hold: v.boolean("required"),
  },
  "unknown_field",
);
export type SendToManyInput = v.InferOutput<typeof sendToManyInput>;

export const remindersInput = v.strictObject(
  {
    weekBefore: v.boolean("required"),
    dayBefore: v.boolean("required"),
    /** To those to whom a place is offered and who have not answered. */
    unconfirmed: v.optional(v.boolean("required"), false),
    /** To those whose details or answers are missing. */
    incomplete: v.optional(v.boolean("required"), false),
    /** To those who asked for a visa letter and have none; where no question is for it, to those from abroad without one. */
    visaDate: v.optional(v.boolean("required"), false),
    /** By when visa papers are needed; without it nobody is reminded of them. */
    visaPapersBy: v.optional(v.nullable(day), null),
    /** To nominees who have not answered, and to institutions with free places, by the dates of each institution. */
    nominees: v.optional(v.boolean("required"), true),
  },
  "unknown_field",
);
export type RemindersInput = v.InferOutput<typeof remindersInput>;
export const remindersSchema = v.object({ ...remindersInput.entries, version: v.number() });
export type Reminders = v.InferOutput<typeof remindersSchema>;
