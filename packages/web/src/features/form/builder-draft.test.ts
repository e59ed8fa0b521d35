import { type Definition, definitionSchema, fieldTypes } from "@assize/core/form/schema.ts";
import * as v from "valibot";
import { expect, it } from "vitest";
import { builderDraft, checkBuilder, emptyField, emptySection } from "./builder-draft.ts";

const words = (ky: string) => ({ source: "ky", ky }) as const;

/** A question of every type, with everything that a question may have. */
const whole: Definition = v.parse(definitionSchema, {
  sections: [
    {
      key: "stay",
      title: words("Мейманкана"),
      help: words("Түшүндүрмө"),
      fields: fieldTypes.map((type, at) => ({
        key: `field${at}`,
        type,
        label: words("Суроо"),
        help: words("Түшүндүрмө"),
        purpose: words("Максат"),
        required: true,
        internal: at === 1,
        retentionDays: 30,
        ...(type === "consent" && { wording: words("Макулмун") }),
        ...(type === "file" && { accepts: ["pdf", "image"], maxMegabytes: 3 }),
        ...(type === "number" && { min: 1, max: 5 }),
        ...(type.toLowerCase().endsWith("choice") && {
          options: [
            { key: "yes", label: words("Ооба"), limit: 10 },
            { key: "no", label: words("Жок") },
          ],
        }),
        ...(at === 3 && {
          visibleIf: {
            match: "any",
            of: [
              { is: "atLeast", field: "field2", value: 2 },
              { match: "all", of: [{ is: "answered", field: "field0" }] },
            ],
          },
        }),
      })),
    },
  ],
});

it("comes out of the builder as it went in, groups of conditions among it", () => {
  expect(checkBuilder(builderDraft(whole, "ru")).value).toEqual(whole);
});

it("is the same draft each time that it is read: nothing is to be saved before something was written", () => {
  expect(builderDraft(whole, "ru")).toEqual(builderDraft(whole, "ru"));
});

it("names what a new question lacks at its place", () => {
  const section = { ...emptySection("ky"), fields: [emptyField("choice", "ky")] };
  const { errors } = checkBuilder({ sections: [section] });

  expect(errors.map(({ pointer }) => pointer)).toEqual(
    expect.arrayContaining([
      "/sections/0/title/ky",
      "/sections/0/fields/0/label/ky",
      "/sections/0/fields/0/purpose/ky",
    ]),
  );
});

it("keeps the key of a question and of an answer, whatever is written, moved or changed around them", () => {
  const draft = builderDraft(whole, "ru");
  const [section] = draft.sections;
  const rewritten = section?.fields.toReversed().map((field) => ({
    ...field,
    label: { ...field.label, ky: "Башка суроо" },
    rule: { ...field.rule, of: [], groups: [] },
  }));

  const { value } = checkBuilder({
    sections: [{ ...emptySection("ky"), title: { ...emptySection("ky").title, ky: "Б" }, fields: rewritten ?? [] }],
  });

  const before = whole.sections.flatMap(({ fields }) => fields);
  const after = value?.sections.flatMap(({ fields }) => fields) ?? [];
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key).toReversed());
  expect(after.map(({ label }) => label.ky)).toEqual(before.map(() => "Башка суроо"));
  const options = (all: typeof before) =>
    all.flatMap((one) => ("options" in one ? one.options.map(({ key }) => key) : []));
  expect(options(after)).toEqual(options(before));
});
