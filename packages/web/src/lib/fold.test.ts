import { expect, it } from "vitest";
import { fold, wordsOf } from "./fold.ts";

it.each([
  ["ЖЕҢИШ", "жениш"],
  ["Өмүрбек", "Омурбек"],
  ["Жалал-Абад", "jalal-abad"],
  ["Жалал-Абад", "Zhalal-Abad"],
  ["Кыргызстан", "KYRGYZSTAN"],
  ["Ошский областной суд", "oshskii oblastnoi sud"],
  ["Ещё", "еще"],
  ["Résumé", "resume"],
  ["Чүй", "chuy"],
])("reads %s and %s as the same", (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

it("tells different words apart and leaves digits", () => {
  expect(fold("суд")).not.toBe(fold("сот"));
  expect(wordsOf("  Зал  2 ")).toEqual(["zal", "2"]);
  expect(wordsOf(" ")).toEqual([]);
});
