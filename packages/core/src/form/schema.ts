import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { instant, line, multiLine, multiProse, wholeNumber } from "../shared/text.ts";
import { formKinds, formLimits } from "./terms.ts";

export * from "./terms.ts";

/** What a field, section or option is known by for ever: made once, never shown, the same whatever its words become. */
const stableKey = v.pipe(v.string("required"), v.regex(/^(?!constructor$|prototype$)[a-z][a-z0-9]{1,31}$/, "invalid"));
const number = wholeNumber(-1_000_000_000, 1_000_000_000);

const condition = v.variant(
  "is",
  [
    v.strictObject({ is: v.literal("answered"), field: stableKey }, "unknown_field"),
    v.strictObject(
      {
        is: v.literal("equals"),
        field: stableKey,
        value: v.union([v.pipe(v.string(), v.maxLength(40)), number], "invalid"),
      },
      "unknown_field",
    ),
    v.strictObject(
      {
        is: v.literal("oneOf"),
        field: stableKey,
        values: v.pipe(
          v.array(v.pipe(v.string("invalid"), v.maxLength(40, "too_long")), "invalid"),
          v.minLength(1, "required"),
          v.maxLength(formLimits.options, "too_long"),
        ),
      },
      "unknown_field",
    ),
    v.strictObject({ is: v.literal("atLeast"), field: stableKey, value: number }, "unknown_field"),
    v.strictObject({ is: v.literal("atMost"), field: stableKey, value: number }, "unknown_field"),
    v.strictObject(
      {
        is: v.literal("category"),
        ids: v.pipe(v.array(idSchema("category"), "invalid"), v.minLength(1, "required"), v.maxLength(20, "too_long")),
      },
      "unknown_field",
    ),
  ],
  "invalid_choice",
);
export type Condition = v.InferOutput<typeof condition>;

const match = v.picklist(["all", "any"], "invalid_choice");
const several = <S extends v.GenericSchema>(one: S) =>
  v.pipe(v.array(one, "invalid"), v.minLength(1, "required"), v.maxLength(formLimits.conditions, "too_long"));

const group = v.strictObject({ match, of: several(condition) }, "unknown_field");
export type ConditionGroup = v.InferOutput<typeof group>;

/** A small tree: conditions, and groups of conditions, all or any of which hold. */
const rule = v.strictObject({ match, of: several(v.union([condition, group], "invalid")) }, "unknown_field");
export type Rule = v.InferOutput<typeof rule>;

const option = v.strictObject(
  {
    key: stableKey,
    label: multiLine(160),
    /** How many may choose it; without it, as many as like. */
    limit: v.optional(wholeNumber(0, 100_000)),
  },
  "unknown_field",
);
export type Option = v.InferOutput<typeof option>;

const options = v.pipe(
  v.array(option, "invalid"),
  v.minLength(2, "too_few_options"),
  v.maxLength(formLimits.options, "too_long"),
);

const common = {
  key: stableKey,
  label: multiLine(200),
  help: v.optional(multiProse(600)),
  required: v.boolean("required"),
  /** Answered by the organizer, never seen by participants. */
  internal: v.optional(v.boolean("invalid"), false),
  visibleIf: v.optional(rule),
  /** What the answer is needed for, as participants read it. */
  purpose: multiLine(200),
  /** Days after the last day of the conference until the answer is erased. */
  retentionDays: wholeNumber(1, formLimits.retentionDays),
};

/** A field of one type without settings of its own. */
const plain = <T extends string>(type: T) => v.strictObject({ ...common, type: v.literal(type) }, "unknown_field");

const field = v.variant(
  "type",
  [
    v.strictObject(
      {
        ...common,
        type: v.literal("text"),
        maxLength: v.optional(wholeNumber(1, 500), 200),
        /** A number of a passport or bank account: encrypted, masked, and every reading is noted. */
        sensitive: v.optional(v.boolean("invalid"), false),
      },
      "unknown_field",
    ),
    v.strictObject(
      { ...common, type: v.literal("longText"), maxLength: v.optional(wholeNumber(1, 4000), 1000) },
      "unknown_field",
    ),
    v.strictObject(
      { ...common, type: v.literal("number"), min: v.optional(number), max: v.optional(number) },
      "unknown_field",
    ),
    plain("date"),
    v.strictObject({ ...common, type: v.literal("choice"), options }, "unknown_field"),
    v.strictObject({ ...common, type: v.literal("multipleChoice"), options }, "unknown_field"),
    plain("country"),
    plain("region"),
    plain("institution"),
    plain("language"),
    plain("phone"),
    plain("email"),
    v.strictObject({ ...common, type: v.literal("consent"), wording: multiProse(2000) }, "unknown_field"),
  ],
  "invalid_choice",
);
export type Field = v.InferOutput<typeof field>;

const section = v.strictObject(
  {
    key: stableKey,
    title: multiLine(120),
    help: v.optional(multiProse(600)),
    visibleIf: v.optional(rule),
    fields: v.pipe(v.array(field, "invalid"), v.maxLength(formLimits.fields, "too_long")),
  },
  "unknown_field",
);
export type Section = v.InferOutput<typeof section>;

/** A form as organizers build it: what browser and API interpret. `checkDefinition` says what the shape alone cannot. */
export const definitionSchema = v.strictObject(
  { sections: v.pipe(v.array(section, "invalid"), v.maxLength(formLimits.sections, "too_long")) },
  "unknown_field",
);
export type Definition = v.InferOutput<typeof definitionSchema>;

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

export const formInput = v.strictObject(
  {
    kind: v.picklist(formKinds, "invalid_choice"),
    ...settings,
    /** A form of any conference that the organizer runs, to begin with its questions. */
    copyOf: v.optional(idSchema("form")),
  },
  "unknown_field",
);
export type FormInput = v.InferOutput<typeof formInput>;

export const formSchema = v.object({
  ...settings,
  id: v.string(),
  conferenceId: v.string(),
  kind: v.picklist(formKinds),
  /** The version that people answer now; 0 before the first. */
  publishedNumber: v.number(),
  /** The next day on which answers are to be erased; null where none are. */
  eraseOn: v.nullable(v.string()),
  demo: v.boolean(),
  version: v.number(),
});
export type Form = v.InferOutput<typeof formSchema>;

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

/** A secret answer is read for a reason, which the person finds in what is stored about them. */
export const revealInput = v.strictObject({ field: stableKey, reason: line(3, 300) }, "unknown_field");
export type RevealInput = v.InferOutput<typeof revealInput>;

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
