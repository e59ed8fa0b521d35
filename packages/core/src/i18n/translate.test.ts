import { describe, expect, test } from "vitest";
import { shell as en } from "./en/shell.ts";
import { shell as ky } from "./ky/shell.ts";
import { matchLocale } from "./locale.ts";
import { shell as ru } from "./ru/shell.ts";
import { say } from "./translate.ts";

describe("plural forms", () => {
  test.each([
    [1, "1 строка"],
    [3, "3 строки"],
    [11, "11 строк"],
    [21, "21 строка"],
    [1500, "1\u00a0500 строк"],
  ])("Russian counts %i as %s", (count, text) => {
    expect(say(ru["shell.table.rows"], "ru", { count })).toBe(text);
  });

  test("Kyrgyz keeps the noun after any number", () => {
    expect(say(ky["shell.table.rows"], "ky", { count: 1 })).toBe("1 сап");
    expect(say(ky["shell.table.rows"], "ky", { count: 25 })).toBe("25 сап");
  });

  test("English has two", () => {
    expect(say(en["shell.table.rows"], "en", { count: 1 })).toBe("1 row");
    expect(say(en["shell.table.rows"], "en", { count: 1234 })).toBe("1,234 rows");
  });
});

test("a placeholder without a value is seen", () => {
  expect(say("{done} of {total}", "en", { done: 2 })).toBe("2 of {total}");
});

test.each([
  [["ky-KG", "ru"], "ky"],
  [["de-DE", "ru-RU", "en"], "ru"],
  [["de", "fr"], null],
  [["KY"], "ky"],
])("%o is read in %s", (tags, locale) => {
  expect(matchLocale(tags)).toBe(locale);
});
