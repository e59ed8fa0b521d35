// ISO 9:1995 (GOST 7.79-2000, system A): one Latin letter for each Cyrillic one of Russian and Kyrgyz. Checked against the table of the UNGEGN
// Working Group on Romanization Systems, "Kirghiz", version 2.2 (www.eki.ee/wgrs/v2_2/rom2_ky.htm).
const lower =
  "аa бb вv гg дd еe ёë жž зz иi йj кk лl мm нn ңņ оo өô пp рr сs тt уu үù фf хh цc чč шš щŝ ыy эè юû яâ".split(" ");

/** The signs have one Latin form for both cases. */
const hard = "ʺ";
const soft = "ʹ";

const pairs = lower.flatMap((pair) => {
  const [from = "", to = ""] = [...pair];
  return [[from, to] as const, [from.toUpperCase(), to.toUpperCase()] as const];
});
const toLatin: ReadonlyMap<string, string> = new Map([...pairs, ["ъ", hard], ["Ъ", hard], ["ь", soft], ["Ь", soft]]);
const toCyrillic: ReadonlyMap<string, string> = new Map(pairs.map(([from, to]) => [to, from]));
const signs: ReadonlyMap<string, string> = new Map([
  [hard, "ъ"],
  [soft, "ь"],
]);

/** The letters of Kyrgyz and Russian, in both cases. */
export const cyrillicLetters: readonly string[] = [...toLatin.keys()];

/**
 * Kyrgyz or Russian in Latin letters after ISO 9:1995; what is no Cyrillic letter stays. `toCyrillicLetters` gives the text back.
 */
export const toLatinLetters = (text: string): string =>
  [...text.normalize("NFC")].map((letter) => toLatin.get(letter) ?? letter).join("");

/** ISO 9 has one form of a sign for both cases: it is large where all of its word is. */
const signsOf = (word: string): string => {
  const large = word !== word.toLowerCase() && word === word.toUpperCase() && word.length > 2;
  return word.replace(/[ʺʹ]/g, (sign) =>
    large ? (signs.get(sign)?.toUpperCase() ?? sign) : (signs.get(sign) ?? sign),
  );
};

/** The Cyrillic text that `toLatinLetters` was given. */
export const toCyrillicLetters = (text: string): string =>
  [...text.normalize("NFC").replace(/[\p{L}ʺʹ]+/gu, signsOf)]
    .map((letter) => toCyrillic.get(letter) ?? letter)
    .join("");
