/** How Cyrillic is commonly written in Latin letters; with Kyrgyz letters, and what people type in their place. */
const latin: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "j",
  з: "z",
  и: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  ң: "n",
  о: "o",
  ө: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ү: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

/** One of the ways in which the same sound is written in Latin letters. */
const respelt: readonly (readonly [RegExp, string])[] = [
  [/y/g, "i"],
  [/d?zh|dj/g, "j"],
  [/shch/g, "sh"],
  [/kh/g, "h"],
];

/**
 * A text as search compares it: without case and accents, Kyrgyz letters as the plain ones that many keyboards have (Ң as Н), Cyrillic as
 * Latin, so that "jalal", "Жалал" and "Zhalal" are the same.
 */
export function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const letters = Array.from(plain, (letter) => latin[letter] ?? letter).join("");
  return respelt.reduce((folded, [spelling, as]) => folded.replace(spelling, as), letters);
}

/** The words that somebody looks for. */
export const wordsOf = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean);
