import fc from "fast-check";
import * as v from "valibot";
import type { Conference } from "../conference/index.ts";
import { createForm, type FormInput, type FormVersion, publishForm, saveFormDraft } from "../form/index.ts";
import { fieldsOf } from "../form/rules.ts";
import {
  type Answers,
  type Condition,
  type Definition,
  definitionSchema,
  type Field,
  fieldTypes,
  type Rule,
} from "../form/schema.ts";
import type { World } from "./world.ts";

const words = (en: string) => ({ source: "en", en }) as const;

/** A field with its words; the schema fills in what is left out. */
export const fieldExample = (key: string, more: object = {}): object => ({
  key,
  type: "text",
  label: words(`Question ${key}`),
  required: false,
  purpose: words("To prepare the conference"),
  retentionDays: 90,
  ...more,
});

export const optionsExample = (...keys: readonly string[]) => keys.map((key) => ({ key, label: words(key) }));

/** A form of one section with these fields. */
export const definitionExample = (...fields: readonly object[]): Definition =>
  v.parse(definitionSchema, { sections: [{ key: "main", title: words("Your stay"), fields }] });

/** Publishes this form as the one for registering. */
export async function publishedForm(
  world: World,
  conference: Conference,
  definition: Definition,
  input: Partial<FormInput> = {},
): Promise<FormVersion> {
  const system = world.system();
  const form = await createForm(system, conference.id, {
    kind: "registration",
    title: words("Your stay"),
    opensAt: null,
    closesAt: null,
    categoryIds: [],
    most: 1,
    ...input,
  });
  await saveFormDraft(system, conference.id, form.id, definition, 1);
  return publishForm(system, conference.id, form.id, {});
}

const optionKeys = ["aa", "bb", "cc"] as const;
const settings: fc.Arbitrary<object> = fc.tuple(fc.constantFrom(...fieldTypes), fc.boolean()).map(([type, strict]) => {
  if (type === "institution") return { type, listedOnly: strict };
  if (type === "choice" || type === "multipleChoice") return { type, options: optionsExample(...optionKeys) };
  if (type === "consent") return { type, wording: words("I agree.") };
  if (type === "file") return { type, accepts: ["pdf"], maxMegabytes: 2 };
  if (type === "number") return { type, min: -3, max: 3 };
  return type === "text" ? { type, maxLength: 6 } : { type };
});

function conditionOn(field: Field): fc.Arbitrary<Condition> {
  const on = { field: field.key };
  const answered = fc.constant({ is: "answered", ...on } as const);
  if (field.type === "number") {
    const value = fc.integer({ min: -3, max: 3 });
    const is = fc.constantFrom("equals", "atLeast", "atMost");
    return fc.oneof(
      answered,
      fc.record({ is, value }).map((one): Condition => ({ ...one, ...on })),
    );
  }
  if (!("options" in field)) return answered;
  const values = fc.subarray([...optionKeys], { minLength: 1 });
  return fc.oneof(
    answered,
    fc.constantFrom(...optionKeys).map((value) => ({ is: "equals", value, ...on }) as const),
    values.map((some) => ({ is: "oneOf", values: some, ...on }) as const),
  );
}

const match = fc.constantFrom("all" as const, "any" as const);

function ruleOn(earlier: readonly Field[]): fc.Arbitrary<Rule | undefined> {
  const byCategory = fc.constant({ is: "category", ids: ["cat_01CVXWPJ0G0000000000000000"] } satisfies Condition);
  const one: fc.Arbitrary<Condition> = fc.oneof(byCategory, ...earlier.map(conditionOn));
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  const group = fc.record({ match, of: some });
  const parts = fc.array(fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: group }), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.option(fc.record({ match, of: parts }), { nil: undefined, freq: 2 });
}

interface Drawn {
  readonly settings: object;
  readonly required: boolean;
  readonly internal: boolean;
  readonly opensSection: boolean;
}

const drawn = fc.array(
  fc.record({ settings, required: fc.boolean(), internal: fc.constant(false), opensSection: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);

/** Draws the fields one after the other, so that a rule knows what comes before it. */
function grow(rest: readonly Drawn[], done: readonly Field[], raw: readonly object[]): fc.Arbitrary<readonly object[]> {
  const [next, ...later] = rest;
  if (next === undefined) return fc.constant(raw);
  const key = `f${done.length}`;
  return ruleOn(done).chain((visibleIf) => {
    const { required, internal } = next;
    const one = fieldExample(key, { ...next.settings, required, internal, ...(visibleIf && { visibleIf }) });
    const [field] = fieldsOf(definitionExample(one));
    if (field === undefined) throw new Error("a field was drawn");
    return grow(later, [...done, field], [...raw, one]);
  });
}

/** Forms of up to eight fields of every type in several sections, with rules on earlier fields. */
export const anyDefinition: fc.Arbitrary<Definition> = drawn.chain((all) =>
  grow(all, [], []).map((fields) => {
    const sections: { key: string; title: object; fields: object[] }[] = [];
    fields.forEach((field, at) => {
      const key = `s${sections.length}`;
      if (at === 0 || all[at]?.opensSection) sections.push({ key, title: words(key), fields: [] });
      sections.at(-1)?.fields.push(field);
    });
    return v.parse(definitionSchema, { sections });
  }),
);

const anyValue = fc.oneof(
  fc.constantFrom("", "  ", " aa ", "aa", "bb", "zz", "кыргызча жооп", "И\u0306", "a\u0000b", "KG", "naryn", "ky"),
  fc.constantFrom("+996 555 123-456", "judge@court.test", "2018-02-30", "1971-05-01", "constructor"),
  fc.constantFrom(
    "fil_01CVXWPJ0G0000000000000000/Кат.pdf",
    "fil_01CVXWPJ0G0000000000000000/И\u0306.PDF",
    "fil_01CVXWPJ0G0000000000000000/letter.exe",
    "fil_01CVXWPJ0G0000000000000000/a/b.pdf",
    "letter.pdf",
  ),
  fc.constantFrom(
    "dir_01CVXWPJ0G0000000000000000/Нарын шаардык соту",
    "dir_01CVXWPJ0G0000000000000000/И\u0306ик соту",
    "dir_01CVXWPJ0G0000000000000000/a\u0000b",
    "dir_01CVXWPJ0G0000000000000000/",
    "dir_1/Нарын шаардык соту",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(0.5, -0, 1e12),
  fc.boolean(),
  fc.array(fc.constantFrom(...optionKeys, "zz"), { maxLength: 4 }),
);

/** Answers to a form as somebody may send them: right, wrong, to hidden questions, and now and then to none. */
export const anyAnswers = (definition: Definition): fc.Arbitrary<Answers> => {
  const keys = [...fieldsOf(definition).map(({ key }) => key), "nothing"];
  return fc.dictionary(fc.constantFrom(...keys), anyValue, { maxKeys: keys.length });
};
