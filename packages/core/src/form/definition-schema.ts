import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { multiLine, multiProse, wholeNumber } from "../shared/text.ts";
import { fileKindNames, formLimits } from "./terms.ts";

/** What a field, section or option is known by for ever: made once, never shown, the same whatever its words become. */
export const stableKey = v.pipe(
  v.string("required"),
  v.regex(/^(?!constructor$|prototype$)[a-z][a-z0-9]{1,31}$/, "invalid"),
);
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
    /** Whoever chooses it asks for a visa letter. */
    asksVisa: v.optional(v.boolean("invalid")),
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
  /** Whoever answers it asks for a visa letter; of a question with options the options say so. */
  asksVisa: v.optional(v.boolean("invalid")),
  /** Days after the last day of the conference until the answer is erased. */
  retentionDays: wholeNumber(1, formLimits.retentionDays),
};

/** A field of one type without settings of its own. */
const plain = <T extends string>(type: T) => v.strictObject({ ...common, type: v.literal(type) }, "unknown_field");

export const field = v.variant(
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
    v.strictObject(
      {
        ...common,
        type: v.literal("institution"),
        /** True where only an entry of the directory is an answer, and nothing that was typed. */
        listedOnly: v.optional(v.boolean("invalid"), false),
      },
      "unknown_field",
    ),
    plain("language"),
    plain("phone"),
    plain("email"),
    v.strictObject(
      {
        ...common,
        type: v.literal("file"),
        accepts: v.pipe(
          v.array(v.picklist(fileKindNames, "invalid_choice"), "invalid"),
          v.minLength(1, "required"),
          v.maxLength(fileKindNames.length, "too_long"),
        ),
        maxMegabytes: wholeNumber(1, formLimits.megabytes),
        /** A copy of a passport: every reading is noted with its reason. */
        sensitive: v.optional(v.boolean("invalid"), false),
      },
      "unknown_field",
    ),
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
