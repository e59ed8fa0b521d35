import { lessonInput, missingToPublish, moduleInput, publishModuleInput } from "@assize/core/training/index.ts";
import { parse } from "valibot";
import { describe, expect, it } from "vitest";
import { demoModules } from "./modules.ts";

const locales = ["ky", "ru", "en"] as const;
const words = (text: string): number => text.split(/\s+/).length;

describe.each(demoModules)("the demo module $module.title.en", ({ module, lessons, changeNote }) => {
  it("can be published as it is", () => {
    expect(parse(moduleInput, { ...module, conferenceId: null }).title).toEqual(module.title);
    expect(parse(publishModuleInput, { changeNote }).changeNote).toEqual(changeNote);
    const parsed = lessons.map((lesson) => parse(lessonInput, lesson));
    expect(parsed.map(({ body }) => body)).toEqual(lessons.map(({ body }) => body));
    expect(
      missingToPublish(
        module,
        parsed.map(({ title }) => ({ title, languages: [...locales] })),
      ),
    ).toEqual([]);
  });

  it("has lessons of substance in three languages, with the same headings, lists and tables", () => {
    for (const { title, body } of lessons) {
      const shapes = locales.map((locale) => {
        const text = body[locale] ?? "";
        expect([title[locale] !== undefined, words(text) >= 170 && words(text) <= 420, locale]).toEqual([
          true,
          true,
          locale,
        ]);
        return ["## ", "- ", "| ", "1. "].map((mark) => text.split("\n").filter((row) => row.startsWith(mark)).length);
      });
      expect(shapes[0]).toEqual(shapes[2]);
      expect(shapes[1]).toEqual(shapes[2]);
    }
  });
});
