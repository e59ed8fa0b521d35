import { array, assert, constantFrom, oneof, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { cyrillicLetters, toCyrillicLetters, toLatinLetters } from "./transliterate.ts";

const alphabets = {
  russian: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  kyrgyz: "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
};

describe("transliteration after ISO 9", () => {
  it.each(Object.entries(alphabets))("gives back every letter of %s, in both cases", (_, alphabet) => {
    for (const letter of alphabet) {
      const large = letter.toUpperCase();
      const latin = [letter, large].map((one) => toLatinLetters(one));

      expect(toCyrillicLetters(toLatinLetters(`а${letter}а`))).toBe(`а${letter}а`);
      expect(toCyrillicLetters(toLatinLetters(`А${large}А`))).toBe(`А${large}А`);
      expect(toCyrillicLetters(toLatinLetters(`АА${large}`))).toBe(`АА${large}`);
      expect(latin.join("")).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  it("gives each letter a Latin one of its own, but for the case of the signs", () => {
    const latin = cyrillicLetters.map((letter) => toLatinLetters(letter));

    expect(new Set(latin).size).toBe(cyrillicLetters.length - 2);
    expect(latin.every((letter) => [...letter.normalize("NFC")].length === 1)).toBe(true);
  });

  it("writes the names of the standard's own table", () => {
    expect(toLatinLetters("Өмүрбек Жээнбеков, Ыңгайлуу Щукин, подъезд")).toBe(
      "Ômùrbek Žèènbekov, Yņgajluu Ŝukin, podʺezd",
    );
  });

  it("round-trips words in small letters, with a large first one, and in large letters", () => {
    const plain = [...alphabets.kyrgyz].filter((letter) => letter !== "ъ" && letter !== "ь");
    const letter = constantFrom(...plain);
    const word = record({
      start: array(letter, { minLength: 2, maxLength: 2 }),
      rest: array(oneof(letter, constantFrom("ъ", "ь")), { maxLength: 12 }),
    });
    assert(
      property(array(word, { minLength: 1, maxLength: 4 }), constantFrom("small", "first", "large"), (words, how) => {
        // Two signs never follow each other in either language.
        const text = words
          .map(({ start, rest }) => [...start, ...rest].join("").replace(/[ъь]+(?=[ъь])/g, ""))
          .map((one) => {
            if (how === "large") return one.toUpperCase();
            return how === "first" ? one.charAt(0).toUpperCase() + one.slice(1) : one;
          })
          .join(" ");

        expect(toCyrillicLetters(toLatinLetters(text))).toBe(text);
        expect(toLatinLetters(text)).not.toMatch(/\p{Script=Cyrillic}/u);
      }),
      { numRuns: 500 },
    );
  });
});
