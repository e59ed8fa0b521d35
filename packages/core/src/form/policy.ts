import type { FieldError } from "../shared/errors.ts";
import { fieldsOf, isSensitive } from "./rules.ts";
import type { changeParts, Definition, Field, FormChange, FormVersion, Option } from "./schema.ts";

type Part = (typeof changeParts)[number];
type Published = Pick<FormVersion, "definition" | "past" | "counted">;

/** `field/option`: what a counter is known by. */
export const optionName = (fieldKey: string, optionKey: string): string => `${fieldKey}/${optionKey}`;

const optionsOf = (field: Field): readonly Option[] => ("options" in field ? field.options : []);

/** Every field that a form has asked, in this version or before. */
export const everyField = ({ definition, past }: Pick<Published, "definition" | "past">): readonly Field[] => {
  const asked = fieldsOf(definition);
  const keys = new Set(asked.map(({ key }) => key));
  return [...asked, ...past.filter(({ key }) => !keys.has(key))];
};

/** A field with the options that it has or had. */
const withPast = (field: Field, past: readonly Field[]): Field => {
  const earlier = past.find(({ key }) => key === field.key);
  if (!("options" in field) || earlier === undefined || !("options" in earlier)) return field;
  const known = new Set(field.options.map(({ key }) => key));
  return { ...field, options: [...field.options, ...earlier.options.filter(({ key }) => !known.has(key))] };
};

/** The field that an answer belongs to, with its options of all times; undefined where no version asked it. */
export function fieldEver(
  { definition, past }: Pick<Published, "definition" | "past">,
  key: string,
): Field | undefined {
  const field = everyField({ definition, past }).find((one) => one.key === key);
  return field && withPast(field, past);
}

/** What the next version no longer asks and answers may still hold. */
export function pastAfter(before: Published | null, next: Definition): Field[] {
  if (before === null) return [];
  const now = new Map(fieldsOf(next).map((field) => [field.key, field]));
  return everyField(before).flatMap((field) => {
    const whole = withPast(field, before.past);
    const present = now.get(field.key);
    if (present === undefined) return [whole];
    if (!("options" in whole) || !("options" in present)) return [];
    const kept = new Set(present.options.map(({ key }) => key));
    const gone = whole.options.filter(({ key }) => !kept.has(key));
    return gone.length > 0 ? [{ ...whole, options: gone }] : [];
  });
}

/** Everything that is counted from the next version on: what has a limit, and what had one. */
export function countedAfter(before: Published | null, next: Definition): string[] {
  const limited = fieldsOf(next).flatMap((field) =>
    optionsOf(field).flatMap((option) => (option.limit === undefined ? [] : [optionName(field.key, option.key)])),
  );
  return [...new Set([...(before?.counted ?? []), ...limited])];
}

/** The limit of what is counted but has none any more. */
const unlimited = 1_000_000_000;

/** The limit of an option in a form. */
export function limitOf(definition: Definition, name: string): number {
  const field = fieldsOf(definition).find(({ key }) => name.startsWith(`${key}/`));
  return (field && optionsOf(field).find(({ key }) => optionName(field.key, key) === name)?.limit) ?? unlimited;
}

/** A key that was published keeps its kind for ever, and what was chosen uncounted cannot be limited afterwards. */
export function checkAgainst(before: Published | null, next: Definition): readonly FieldError[] {
  if (before === null) return [];
  const counted = new Set(before.counted);
  return next.sections.flatMap(({ fields }, at) =>
    fields.flatMap((field, index): readonly FieldError[] => {
      const pointer = `/sections/${at}/fields/${index}`;
      const known = fieldEver(before, field.key);
      if (known === undefined) return [];
      if (known.type !== field.type || isSensitive(known) !== isSensitive(field))
        return [{ pointer, code: "type_changed" }];
      const published = new Set(optionsOf(known).map(({ key }) => key));
      return optionsOf(field).flatMap(({ key, limit }, place) =>
        limit !== undefined && published.has(key) && !counted.has(optionName(field.key, key))
          ? [{ pointer: `${pointer}/options/${place}/limit`, code: "limit_after_publication" as const }]
          : [],
      );
    }),
  );
}

const partsOf = (field: Field): Readonly<Record<Part, unknown>> => {
  const { key: _key, label, help, required, internal, visibleIf, purpose, retentionDays, type, ...settings } = field;
  return {
    type,
    label,
    help: [help, purpose, "wording" in field ? field.wording : null],
    required: [required, internal],
    rule: visibleIf,
    options: settings,
    retention: retentionDays,
    place: null,
  };
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const partNames: readonly Part[] = ["type", "label", "help", "required", "rule", "options", "retention"];

/** What a version changes, question by question. */
export function changesBetween(before: Definition | null, next: Definition): FormChange[] {
  const old = new Map((before === null ? [] : fieldsOf(before)).map((field, at) => [field.key, { field, at }]));
  const fields = fieldsOf(next);
  const stay = fields.filter(({ key }) => old.has(key));
  const order = [...old.keys()].filter((key) => stay.some((field) => field.key === key));
  const now = fields.flatMap((field): FormChange[] => {
    const { key, label } = field;
    const known = old.get(key);
    if (known === undefined) return [{ kind: "added", key, label, parts: [] }];
    const parts = partNames.filter((part) => !same(partsOf(known.field)[part], partsOf(field)[part]));
    const moved = order.indexOf(key) !== stay.indexOf(field);
    const all: Part[] = moved ? [...parts, "place"] : [...parts];
    return all.length === 0 ? [] : [{ kind: "changed", key, label, parts: all }];
  });
  const present = new Set(fields.map(({ key }) => key));
  const gone = [...old.values()].filter(({ field }) => !present.has(field.key));
  return [...now, ...gone.map(({ field: { key, label } }) => ({ kind: "removed" as const, key, label, parts: [] }))];
}

/** The day on which answers to a field are erased, `YYYY-MM-DD`. */
export function eraseDay(endsOn: string, retentionDays: number): string {
  const at = new Date(`${endsOn}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + retentionDays);
  return at.toISOString().slice(0, 10);
}

/** The first day from `from` on, on which answers to one of the fields are to be erased; null where there is none. */
export function nextEraseDay(fields: readonly Field[], endsOn: string, from: string): string | null {
  const days = fields.map(({ retentionDays }) => eraseDay(endsOn, retentionDays)).filter((day) => day >= from);
  return days.toSorted()[0] ?? null;
}
