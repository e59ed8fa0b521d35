import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { email, instant, line, multiLine, multiProse, wholeNumber } from "../shared/text.ts";
import { definitionSchema, field, stableKey } from "./definition-schema.ts";
import { formKinds, formLimits } from "./terms.ts";

export * from "./definition-schema.ts";
export * from "./terms.ts";

export const answerValue = v.union(
  [
    v.pipe(v.string(), v.maxLength(8000, "too_long")),
    v.number(),
    v.boolean(),
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(40, "too_long"))), v.maxLength(formLimits.options, "too_long")),
  ],
  "invalid",
);
export type AnswerValue = v.InferOutput<typeof answerValue>;

/** Answers by the key of their field. */
export const answersSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(40, "unknown_field")), answerValue, "invalid"),
  v.check((answers) => Object.keys(answers).length <= formLimits.fields, "too_long"),
);
export type Answers = v.InferOutput<typeof answersSchema>;

/** What is sent: the answers, and the version of the form that they answer. */
export const answersInput = v.strictObject(
  { number: wholeNumber(1, 1_000_000), answers: answersSchema },
  "unknown_field",
);
export type AnswersInput = v.InferOutput<typeof answersInput>;

/** What an organizer says of a form beside its questions. */
const settings = {
  title: multiLine(120),
  intro: v.optional(multiProse(1000)),
  /** A form that follows a registration is open between these instants; null leaves that side open. */
  opensAt: v.optional(v.nullable(instant), null),
  closesAt: v.optional(v.nullable(instant), null),
  /** Whom a form that follows is for; empty: everybody with a place. */
  categoryIds: v.optional(v.pipe(v.array(idSchema("category"), "invalid"), v.maxLength(20, "too_long")), []),
  /** How often one person may answer a form that follows. */
  most: v.optional(wholeNumber(1, 20), 1),
};

interface Window {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}
const inOrder = ({ opensAt, closesAt }: Window): boolean => opensAt === null || closesAt === null || opensAt < closesAt;

export const formInput = v.pipe(
  v.strictObject(
    {
      kind: v.picklist(formKinds, "invalid_choice"),
      ...settings,
      /** A form of any conference that the organizer runs, to begin with its questions. */
      copyOf: v.optional(idSchema("form")),
    },
    "unknown_field",
  ),
  v.forward(
    v.check((given) => inOrder(given), "ends_before_start"),
    ["closesAt"],
  ),
);
export type FormInput = v.InferOutput<typeof formInput>;

/** When, of whom and how often a form is asked: what may change at any time, whatever was answered. */
export const formSettingsInput = v.pipe(
  v.strictObject(settings, "unknown_field"),
  v.forward(
    v.check((given) => inOrder(given), "ends_before_start"),
    ["closesAt"],
  ),
);
export type FormSettingsInput = v.InferOutput<typeof formSettingsInput>;

const visaMark = v.object({
  key: v.string(),
  /** The answers that count; left out: any. */
  options: v.optional(v.array(v.string())),
});
export type VisaMark = v.InferOutput<typeof visaMark>;

export const formSchema = v.object({
  ...settings,
  id: v.string(),
  conferenceId: v.string(),
  kind: v.picklist(formKinds),
  /** The version that people answer now; 0 before the first. */
  publishedNumber: v.number(),
  /** The next day on which answers are to be erased; null where none are. */
  eraseOn: v.nullable(v.string()),
  /** Who looks after it: they read and change its answers, and see nothing else of the conference. */
  managerIds: v.optional(v.array(v.string())),
  /** By what of the published version somebody asks for a visa letter; left out: by nothing. */
  visaMarks: v.optional(v.array(visaMark)),
  demo: v.boolean(),
  version: v.number(),
});
export type Form = v.InferOutput<typeof formSchema>;

export const formManagerInput = v.strictObject({ email }, "unknown_field");

/** Somebody who looks after a form. */
export const formManagerSchema = v.object({
  personId: v.string(),
  email: v.string(),
  familyName: v.string(),
  givenName: v.string(),
});
export type FormManager = v.InferOutput<typeof formManagerSchema>;

export const formDraftSchema = v.object({
  formId: v.string(),
  conferenceId: v.string(),
  definition: definitionSchema,
  updatedAt: v.string(),
  version: v.number(),
});
export type FormDraft = v.InferOutput<typeof formDraftSchema>;

export const changeParts = ["type", "label", "help", "required", "rule", "options", "retention", "place"] as const;

const changeSchema = v.object({
  kind: v.picklist(["added", "removed", "changed"]),
  key: v.string(),
  label: multiLine(200),
  parts: v.array(v.picklist(changeParts)),
});
export type FormChange = v.InferOutput<typeof changeSchema>;

export const publishFormInput = v.strictObject({ note: v.optional(multiLine(300)) }, "unknown_field");
export type PublishFormInput = v.InferOutput<typeof publishFormInput>;

const versionHead = {
  formId: v.string(),
  number: v.number(),
  publishedAt: v.string(),
  note: v.optional(multiLine(300)),
  changes: v.array(changeSchema),
};
export const formVersionHeadSchema = v.object(versionHead);
export type FormVersionHead = v.InferOutput<typeof formVersionHeadSchema>;

/** A form as it was published, never changed afterwards. */
export const formVersionSchema = v.object({
  ...versionHead,
  conferenceId: v.string(),
  definition: definitionSchema,
  /** What earlier versions asked and this one does not: removed fields, and removed options under their field. Answers to them stay readable. */
  past: v.array(field),
  /** `field/option` of everything that is counted, since it has or had a limit. */
  counted: v.array(v.string()),
});
export type FormVersion = v.InferOutput<typeof formVersionSchema>;

/** The form as whoever fills it in gets it: without internal fields. */
export const openFormSchema = v.object({
  formId: v.string(),
  kind: v.picklist(formKinds),
  number: v.number(),
  title: multiLine(120),
  intro: v.optional(multiProse(1000)),
  definition: definitionSchema,
  /** `field/option` of options without a place left. */
  full: v.array(v.string()),
});
export type OpenForm = v.InferOutput<typeof openFormSchema>;

const consentAnswer = v.object({
  key: v.string(),
  given: v.boolean(),
  /** The version of the form whose wording the person read. */
  number: v.number(),
  at: v.string(),
});
export type ConsentAnswer = v.InferOutput<typeof consentAnswer>;

const filename = v.pipe(line(1, 160), v.regex(/^[^/\\]+$/, "invalid"));

/** A file that somebody is about to send as an answer. */
export const startAnswerFileInput = v.strictObject(
  {
    field: stableKey,
    filename,
    sizeBytes: wholeNumber(1, formLimits.megabytes * 1024 * 1024),
    /** Base64 of the SHA-256 of the content: the store refuses other bytes. */
    sha256Base64: v.pipe(v.string("required"), v.regex(/^[A-Za-z0-9+/]{43}=$/, "invalid")),
  },
  "unknown_field",
);
export type StartAnswerFileInput = v.InferOutput<typeof startAnswerFileInput>;

export const startedAnswerFileSchema = v.object({
  fileId: v.string(),
  upload: v.object({ url: v.string(), headers: v.record(v.string(), v.string()), expiresAt: v.string() }),
});
export type StartedAnswerFile = v.InferOutput<typeof startedAnswerFileSchema>;

/** What the answer says of the file, once it is there. */
export const answerFileSchema = v.object({ answer: v.string() });

/** Whoever reads a secret file of somebody else says what for. */
export const openAnswerFileInput = v.strictObject(
  { field: stableKey, reason: v.optional(line(3, 300)) },
  "unknown_field",
);
export type OpenAnswerFileInput = v.InferOutput<typeof openAnswerFileInput>;

/** A secret answer is read for a reason, which the person finds in what is stored about them. */
export const revealInput = v.strictObject({ field: stableKey, reason: line(3, 300) }, "unknown_field");
export type RevealInput = v.InferOutput<typeof revealInput>;

/** A form as its manager knows it among others. */
export const managedFormSchema = v.object({
  formId: v.string(),
  conferenceId: v.string(),
  title: multiLine(120),
  conferenceTitle: multiLine(200),
  /** The version that people answer now; 0 before the first. */
  publishedNumber: v.number(),
});
export type ManagedForm = v.InferOutput<typeof managedFormSchema>;

/** Answers as they are shown: what is kept secret only by the keys of its fields. */
export const answersViewSchema = v.object({
  formId: v.string(),
  registrationId: v.string(),
  part: v.number(),
  /** The version of the form that was answered. */
  number: v.number(),
  answers: v.record(v.string(), answerValue),
  masked: v.array(v.string()),
  consents: v.array(consentAnswer),
  updatedAt: v.string(),
  version: v.number(),
});
export type AnswersView = v.InferOutput<typeof answersViewSchema>;

/** Answers with the name of whoever gave them, for those who look after the form. */
export const namedAnswersSchema = v.object({
  answers: answersViewSchema,
  familyName: v.string(),
  givenName: v.string(),
  patronymic: v.optional(v.string()),
  categoryId: v.string(),
});
export type NamedAnswers = v.InferOutput<typeof namedAnswersSchema>;
