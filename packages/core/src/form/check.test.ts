import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { anyAnswers, anyDefinition, definitionExample, fieldExample, optionsExample } from "../testing/form.ts";
import { checkAnswers } from "./check.ts";
import { checkDefinition } from "./check-definition.ts";
import { fieldsOf, holds } from "./rules.ts";
import { type Answers, answersInput, definitionSchema } from "./schema.ts";

const categoryId = "cat_01CVXWPJ0G0000000000000000";
const asked = { categoryId, by: "participant" } as const;
const anyFilled = anyDefinition.chain((definition) => fc.tuple(fc.constant(definition), anyAnswers(definition)));

/** What the API makes of a body: it is parsed, then interpreted with a definition that came out of the table. */
function inApi(definition: unknown, answers: Answers) {
  const body: unknown = JSON.parse(JSON.stringify({ number: 1, answers }));
  return checkAnswers(v.parse(definitionSchema, definition), v.parse(answersInput, body).answers, asked);
}

describe("the rules of a form", () => {
  it("agree in the browser and in the API about every answer and every error", () => {
    fc.assert(
      fc.property(anyFilled, ([definition, answers]) => {
        const stored = JSON.parse(JSON.stringify(definition));
        const browser = checkAnswers(definition, answers, asked);

        const api = inApi(stored, answers);

        expect(api).toEqual(JSON.parse(JSON.stringify(browser)));
        // What the browser sends when nothing is wrong arrives as it is.
        if (browser.errors.some(({ code }) => code !== "unknown_field")) return;
        expect(inApi(stored, browser.answers).answers).toEqual(JSON.parse(JSON.stringify(browser.answers)));
      }),
      { numRuns: 500 },
    );
  });

  it("keep no answer to a question that is not asked, and ask what the kept answers call for", () => {
    fc.assert(
      fc.property(anyFilled, ([definition, answers]) => {
        const result = checkAnswers(definition, answers, asked);

        const shown = definition.sections
          .filter(({ visibleIf }) => holds(visibleIf, result.answers, asked))
          .flatMap(({ fields }) => fields.filter(({ visibleIf }) => holds(visibleIf, result.answers, asked)));
        const keys = shown.map(({ key }) => key);
        expect(fieldsOf({ sections: [...result.sections] }).map(({ key }) => key)).toEqual(keys);
        expect(Object.keys(result.answers).filter((key) => !keys.includes(key))).toEqual([]);
        for (const { pointer, code } of result.errors)
          expect(code === "unknown_field" || keys.includes(pointer.slice(1))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("do not depend on the order in which answers were given, nor on asking again", () => {
    fc.assert(
      fc.property(anyFilled, ([definition, answers]) => {
        const turned = Object.fromEntries(Object.entries(answers).toReversed());
        const once = checkAnswers(definition, answers, asked);

        expect(checkAnswers(definition, turned, asked)).toEqual(once);
        if (once.errors.every(({ code }) => code === "unknown_field"))
          expect(checkAnswers(definition, once.answers, asked)).toEqual({ ...once, errors: [] });
      }),
    );
  });

  it("are drawn from forms that may be published", () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        expect(checkDefinition(definition)).toEqual([]);
      }),
    );
  });
});

describe("an answer", () => {
  const one = (more: object, value: Answers[string] | undefined) => {
    const given = value === undefined ? {} : { field: value };
    const { answers, errors } = checkAnswers(definitionExample(fieldExample("field", more)), given, asked);
    return errors[0]?.code ?? answers.field;
  };

  const listed = "dir_01CVXWPJ0G0000000000000000/Нарын шаардык соту";
  it.each([
    [{ type: "text" }, " Кыргы\u0437ча ", "Кыргызча"],
    [{ type: "text" }, "И\u0306ик", "Йик"],
    [{ type: "text", maxLength: 3 }, "абвг", "too_long"],
    [{ type: "text" }, "a\u0000b", "control_characters"],
    [{ type: "text", required: true }, "   ", "required"],
    [{ type: "text" }, 5, "invalid"],
    [{ type: "longText" }, "a\r\nb", "a\nb"],
    [{ type: "number", min: 1, max: 4 }, 5, "out_of_range"],
    [{ type: "number" }, 1.5, "out_of_range"],
    [{ type: "date" }, "1971-05-01", "1971-05-01"],
    [{ type: "date" }, "2018-02-30", "invalid_date"],
    [{ type: "choice", options: optionsExample("aa", "bb") }, "cc", "invalid_choice"],
    [{ type: "choice", options: optionsExample("aa", "bb") }, "bb", "bb"],
    [{ type: "multipleChoice", options: optionsExample("aa", "bb") }, ["bb", "aa", "bb"], ["aa", "bb"]],
    [{ type: "multipleChoice", options: optionsExample("aa", "bb"), required: true }, [], "required"],
    [{ type: "country" }, "KG", "KG"],
    [{ type: "country" }, "XX", "invalid_choice"],
    [{ type: "region" }, "naryn", "naryn"],
    [{ type: "institution" }, "Нарын шаардык соту", "Нарын шаардык соту"],
    [{ type: "institution" }, listed, listed],
    [{ type: "institution", listedOnly: true }, listed, listed],
    [{ type: "institution", listedOnly: true }, "Нарын шаардык соту", "not_in_list"],
    [{ type: "institution" }, "dir_01CVXWPJ0G0000000000000000/a\u0000b", "control_characters"],
    [{ type: "language" }, "tlh", "invalid_choice"],
    [{ type: "phone" }, "+996 555 123-456", "+996555123456"],
    [{ type: "email" }, "Judge@Court.test", "judge@court.test"],
    [{ type: "consent", wording: { source: "en", en: "I agree." } }, undefined, false],
    [{ type: "consent", wording: { source: "en", en: "I agree." } }, "", false],
    [{ type: "consent", wording: { source: "en", en: "I agree." }, required: true }, false, "consent_required"],
  ])("to %o as %o is %o", (more, value, expected) => {
    expect(one(more, value)).toEqual(expected);
  });

  it("to an internal question is the organizer's", () => {
    const definition = definitionExample(fieldExample("note", { internal: true, required: true }));

    expect(checkAnswers(definition, { note: "x" }, asked)).toMatchObject({ answers: {}, errors: [], sections: [] });
    expect(checkAnswers(definition, { note: "x" }, { ...asked, by: "organizer" }).answers).toEqual({ note: "x" });
  });
});

describe("a form", () => {
  const codes = (...fields: readonly object[]) =>
    checkDefinition(definitionExample(...fields)).map(({ pointer, code }) => [pointer, code]);
  const seenIf = (condition: object) => ({ visibleIf: { match: "all", of: [condition] } });
  const choice = fieldExample("room", { type: "choice", options: optionsExample("aa", "bb") });

  it.each([
    [
      "looks ahead",
      [fieldExample("first", seenIf({ is: "answered", field: "room" })), choice],
      "condition_not_earlier",
    ],
    ["looks at itself", [fieldExample("first", seenIf({ is: "answered", field: "first" }))], "condition_not_earlier"],
    [
      "asks for an option that is not there",
      [choice, fieldExample("b1", seenIf({ is: "equals", field: "room", value: "cc" }))],
      "condition_unfit",
    ],
    [
      "compares what is no number",
      [choice, fieldExample("b1", seenIf({ is: "atLeast", field: "room", value: 1 }))],
      "condition_unfit",
    ],
    [
      "shows what is internal",
      [fieldExample("note", { internal: true }), fieldExample("b1", seenIf({ is: "answered", field: "note" }))],
      "condition_hidden",
    ],
    [
      "tells a secret",
      [fieldExample("pass", { sensitive: true }), fieldExample("b1", seenIf({ is: "answered", field: "pass" }))],
      "condition_hidden",
    ],
    ["has a key twice", [fieldExample("b1"), fieldExample("b1")], "key_twice"],
    ["has an option twice", [{ ...choice, options: optionsExample("aa", "aa") }], "key_twice"],
    ["turns a range round", [fieldExample("n1", { type: "number", min: 3, max: 1 })], "out_of_range"],
    [
      "holds more than a table's item",
      Array.from({ length: 11 }, (_, at) => fieldExample(`t${at}`, { type: "longText", maxLength: 4000 })),
      "form_too_large",
    ],
  ])("that %s is not published", (_, fields, code) => {
    expect(codes(...fields).map(([, one]) => one)).toContain(code);
  });

  it("has words of bounded length, composed and without blanks around them", () => {
    const parsed = v.parse(definitionSchema, {
      sections: [{ key: "main", title: { source: "ky", ky: " И\u0306 " }, fields: [] }],
    });

    expect(parsed.sections[0]?.title.ky).toBe("Й");
    expect(
      v.is(definitionSchema, { sections: [{ key: "main", title: { source: "ky", ky: "а".repeat(121) }, fields: [] }] }),
    ).toBe(false);
    expect(
      v.is(definitionSchema, { sections: [{ key: "constructor", title: { source: "ky", ky: "а" }, fields: [] }] }),
    ).toBe(false);
  });
});
