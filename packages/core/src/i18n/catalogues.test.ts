import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Locale, locales } from "./locale.ts";
import { type Message, type Messages, placeholdersIn, pluralForms } from "./translate.ts";

const surfaces = readdirSync(new URL("./en/", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));

async function load(locale: Locale, surface: string): Promise<Messages> {
  const module: Readonly<Record<string, Messages>> = await import(`./${locale}/${surface}.ts`);
  return Object.values(module)[0] ?? {};
}

const formsOf = (message: Message): readonly string[] =>
  typeof message === "string" ? [message] : Object.values(message);

/** `count` may be left out where the form itself says the number ("one place"). */
const named = (text: string): readonly string[] => placeholdersIn(text).filter((name) => name !== "count");

describe.each(surfaces)("the texts of %s", (surface) => {
  test.each(locales)("%s has each text, with the placeholders of the English one", async (locale) => {
    const [english, own] = [await load("en", surface), await load(locale, surface)];
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, message] of Object.entries(english)) {
      const wanted = typeof message === "string" ? placeholdersIn(message) : named(message.other);
      for (const text of formsOf(own[key] ?? "")) {
        const found = typeof message === "string" ? placeholdersIn(text) : named(text);
        expect(new Set(found), `${locale} ${key}`).toEqual(new Set(wanted));
        expect(text.trim(), `${locale} ${key}`).not.toBe("");
      }
    }
  });

  test.each(locales)("%s has the plural forms that the language needs", async (locale) => {
    for (const [key, message] of Object.entries(await load(locale, surface))) {
      if (typeof message === "string") continue;
      expect(Object.keys(message).toSorted(), key).toEqual([...pluralForms[locale]].toSorted());
    }
  });

  test("stands under its own name", async () => {
    for (const key of Object.keys(await load("en", surface))) {
      expect(surface === "problem" ? /^(problem|validation)\./ : new RegExp(`^${surface}\\.`)).toSatisfy(
        (pattern: RegExp) => pattern.test(key),
      );
    }
  });
});
