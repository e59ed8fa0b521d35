import type { FieldError, FieldErrorCode } from "../shared/errors.ts";
import { conditionsOf, fieldsOf, isSensitive } from "./rules.ts";
import { type Condition, type Definition, type Field, formLimits, type Rule } from "./schema.ts";

interface Place {
  readonly pointer: string;
  readonly rule: Rule | undefined;
  /** Whether the question is the organizer's own. */
  readonly internal: boolean;
  /** The fields that come before. */
  readonly earlier: ReadonlyMap<string, Field>;
}

/** A consent or a file is given or not, and nothing else of it is looked at. */
const isCompared = ({ type }: Field): boolean => type !== "consent" && type !== "file";

/** Whether a condition makes sense for a field of this type: a comparison for a number, an option that there is. */
function fits(condition: Exclude<Condition, { is: "category" }>, field: Field): boolean {
  const known = (value: string | number): boolean =>
    "options" in field
      ? field.options.some(({ key }) => key === value)
      : typeof value === (field.type === "number" ? "number" : "string");
  switch (condition.is) {
    case "answered":
      return true;
    case "equals":
      return isCompared(field) && known(condition.value);
    case "oneOf":
      return isCompared(field) && condition.values.every(known);
    case "atLeast":
    case "atMost":
      return field.type === "number";
  }
}

function wrongIn(condition: Condition, { internal, earlier }: Place): FieldErrorCode | null {
  if (condition.is === "category") return null;
  const field = earlier.get(condition.field);
  // Only what was asked before: so a form always ends, and nobody's answer hides the question that it answers.
  if (field === undefined) return "condition_not_earlier";
  if ((field.internal && !internal) || isSensitive(field)) return "condition_hidden";
  return fits(condition, field) ? null : "condition_unfit";
}

const ruleErrors = (place: Place): readonly FieldError[] =>
  conditionsOf(place.rule).flatMap((condition) => {
    const code = wrongIn(condition, place);
    return code === null ? [] : [{ pointer: `${place.pointer}/visibleIf`, code }];
  });

function rulesOf({ sections }: Definition): readonly Place[] {
  const earlier = new Map<string, Field>();
  return sections.flatMap((section, at) => {
    const before = new Map(earlier);
    const places = section.fields.map((field, index) => {
      const place = {
        pointer: `/sections/${at}/fields/${index}`,
        rule: field.visibleIf,
        internal: field.internal,
        earlier: new Map(earlier),
      };
      earlier.set(field.key, field);
      return place;
    });
    return [{ pointer: `/sections/${at}`, rule: section.visibleIf, internal: false, earlier: before }, ...places];
  });
}

function twice(keys: readonly { readonly key: string; readonly pointer: string }[]): readonly FieldError[] {
  const seen = new Set<string>();
  return keys.flatMap(({ key, pointer }) => {
    const again = seen.has(key);
    seen.add(key);
    return again ? [{ pointer, code: "key_twice" as const }] : [];
  });
}

function keyErrors({ sections }: Definition): readonly FieldError[] {
  const places = sections.flatMap((section, at) => [
    ...section.fields.map((field, index) => ({ key: field.key, field, pointer: `/sections/${at}/fields/${index}` })),
  ]);
  const options = places.flatMap(({ field, pointer }) =>
    "options" in field
      ? twice(field.options.map(({ key }, index) => ({ key, pointer: `${pointer}/options/${index}` })))
      : [],
  );
  const sectionKeys = sections.map(({ key }, at) => ({ key, pointer: `/sections/${at}` }));
  return [...twice(sectionKeys), ...twice(places), ...options];
}

function rangeErrors({ sections }: Definition): readonly FieldError[] {
  return sections.flatMap(({ fields }, at) =>
    fields.flatMap((field, index) =>
      field.type === "number" && (field.min ?? Number.NEGATIVE_INFINITY) > (field.max ?? Number.POSITIVE_INFINITY)
        ? [{ pointer: `/sections/${at}/fields/${index}/max`, code: "out_of_range" as const }]
        : [],
    ),
  );
}

const charactersOf = (field: Field): number =>
  field.type === "text" || field.type === "longText" ? field.maxLength : 160;

function isTooLarge(definition: Definition): boolean {
  const fields = fieldsOf(definition);
  const characters = fields.reduce((sum, field) => sum + charactersOf(field), 0);
  const bytes = new TextEncoder().encode(JSON.stringify(definition)).length;
  return (
    fields.length > formLimits.fields || characters > formLimits.answerCharacters || bytes > formLimits.definitionBytes
  );
}

/** What is wrong with a form whose shape is right: rules that look ahead, keys that stand twice, more than an item holds. */
export const checkDefinition = (definition: Definition): readonly FieldError[] => [
  ...keyErrors(definition),
  ...rulesOf(definition).flatMap(ruleErrors),
  ...rangeErrors(definition),
  ...(isTooLarge(definition) ? [{ pointer: "/sections", code: "form_too_large" as const }] : []),
];
