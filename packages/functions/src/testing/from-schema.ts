import fc from "fast-check";
import * as v from "valibot";

type Schema = Readonly<Record<string, unknown>>;

const schemaOf = v.record(v.string(), v.unknown());
const isSchema = (value: unknown): value is Schema => v.is(schemaOf, value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

/** Letters of three scripts, what breaks naive code, and what people paste. */
const texts = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "Ош облустук соту",
    "Ң Ө Ү",
    "O'Brien",
    "<b>x</b>",
    "=1+1",
    "\u202e",
    "𝕏",
    "../..",
    "%00",
    "null",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

/** Made once for each pattern: that takes longer than a request. */
const made = new Map<string, fc.Arbitrary<string>>();

function patterned(pattern: string, known: readonly string[]): fc.Arbitrary<string> {
  const before = made.get(pattern);
  if (before) return before;
  const arbitrary = matchingOf(pattern, known);
  made.set(pattern, arbitrary);
  return arbitrary;
}

function matchingOf(pattern: string, known: readonly string[]): fc.Arbitrary<string> {
  const fitting = known.filter((id) => new RegExp(pattern, "u").test(id));
  try {
    const matching = fc.stringMatching(new RegExp(pattern));
    return fitting.length > 0
      ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: matching })
      : matching;
  } catch {
    return texts;
  }
}

function stringFrom(
  { pattern, format, minLength, maxLength }: Schema,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  if (typeof pattern === "string") return patterned(pattern, known);
  if (format === "email") return fc.constantFrom("judge@court.test", "someone.else@court.test");
  if (format === "date") return fc.constantFrom("2018-10-12", "2018-02-30", "2027-01-01");
  if (format === "date-time") return fc.constantFrom("2018-10-12T03:00:00.000Z", "2018-09-11T03:00:00.000Z");
  const min = numberOf(minLength, 0);
  return texts.map((text) => text.padEnd(min, "x").slice(0, numberOf(maxLength, 200)));
}

function objectFrom(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const properties = Object.entries(isSchema(schema.properties) ? schema.properties : {});
  const required = new Set(listOf(schema.required));
  const model = Object.fromEntries(properties.map(([name, inner]) => [name, valueFrom(inner, known)]));
  return fc.record(model, { requiredKeys: properties.map(([name]) => name).filter((name) => required.has(name)) });
}

/** A value shaped as a JSON Schema of ours asks; ids are mostly those that exist. What a schema cannot say (two dates in order) is left to chance. */
export function valueFrom(schema: unknown, known: readonly string[]): fc.Arbitrary<unknown> {
  if (!isSchema(schema)) return fc.constant(null);
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (choices.length > 0) return fc.oneof(...choices.map((one) => valueFrom(one, known)));
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const whole = { min: numberOf(schema.minimum, -5), max: Math.min(numberOf(schema.maximum, 50), 1_000) };
  switch (schema.type) {
    case "string":
      return stringFrom(schema, known);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ ...whole, max: Math.max(whole.min, whole.max) });
    case "array":
      return fc.array(valueFrom(schema.items, known), {
        minLength: Math.min(3, numberOf(schema.minItems, 0)),
        maxLength: 3,
      });
    case "object":
      return objectFrom(schema, known);
    default:
      return fc.constant(null);
  }
}
