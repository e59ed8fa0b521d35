/** For matching only, and lossy: what people write for one name in Cyrillic and Latin becomes one word. `i18n/transliterate.ts` is the table that gives text back. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t у:u ү:u ф:f х:h ц:c ч:ch ш:sh щ:sh ъ: ы:i ь: э:e ю:iu я:ia ғ:g қ:k ұ:u ҳ:h ә:a"
    .split(" ")
    .map((pair) => pair.split(":")),
);

/** Letters with a sign, of ISO 9 and of Turkic Latin alphabets, by what they sound like. */
const signed: Readonly<Record<string, string>> = {
  ž: "zh",
  č: "ch",
  š: "sh",
  ŝ: "sh",
  û: "iu",
  â: "ia",
  ç: "ch",
  ş: "sh",
  ı: "i",
  ŋ: "n",
};

/** In this order: what is longer first. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/d?zh|dj/g, "ж"],
  [/shch|sch/g, "sh"],
  [/tch|ch/g, "ч"],
  [/sh/g, "ш"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/ph/g, "f"],
  [/t[sz]/g, "c"],
  [/ck/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/q/g, "k"],
  [/ng/g, "n"],
  [/y[eo]/g, "e"],
  [/y/g, "i"],
];

const plain = (word: string): string =>
  [...word.normalize("NFC").toLowerCase()]
    .map((letter) => cyrillic[letter] ?? signed[letter] ?? letter)
    .join("")
    .normalize("NFKD")
    .replace(/[^a-z]/g, "");

const reduce = (word: string): string =>
  spellings.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word).replace(/(.)\1+/gu, "$1");

/** Names that are written otherwise in other languages. */
const sameName: Readonly<Record<string, string>> = { aleksander: "aleksandr" };

/** How a word is known whatever letters it is written in. A Latin j is ж in Kyrgyz passports and й after ISO 9: both are meant. */
export function foldWord(word: string): readonly string[] {
  const text = plain(word);
  const readings = text.includes("j") ? [text.replace(/d?j/g, "zh"), text.replaceAll("j", "y")] : [text];
  return [...new Set(readings.map(reduce).map((one) => sameName[one] ?? one))].filter((one) => one !== "");
}

const patronymic = /(?:ови|еви|и)ч$|(?:ов|ев)на$|(?:и|ини)чна$|(?:ovi|evi)(?:ch|č)$|(?:ov|ev|yev)na$|i(?:ch|č)na$/iu;
const childOf = /^(?:уулу|кызы|uulu|kyzy|kizi|kyzi)$/iu;

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{M}'’ʹʺ`]+/u).filter((word) => word !== "");

/** A given name field often holds the patronymic too: "Бакыт Асанович", "Айгүл Бакыт кызы". */
function withoutPatronymic(words: readonly string[]): readonly string[] {
  const named = words.filter((word, at) => at === 0 || !(patronymic.test(word) || childOf.test(word)));
  return named.filter((word, at) => at === 0 || !childOf.test(words[words.indexOf(word) + 1] ?? ""));
}

/** Every word of a text in its readings, for finding people however they are written. */
export const foldedWords = (text: string): readonly (readonly string[])[] =>
  wordsOf(text)
    .map(foldWord)
    .filter((readings) => readings.length > 0);

const mostReadings = 8;

/** Every way of joining one reading of each word, `mostReadings` at the most. */
const joined = (readings: readonly (readonly string[])[]): readonly string[] =>
  readings
    .reduce<readonly (readonly string[])[]>(
      (all, word) => all.flatMap((before) => word.map((one) => [...before, one])).slice(0, mostReadings),
      [[]],
    )
    .map((words) => words.toSorted().join(" "));

/**
 * What a name is known by: its folded words in alphabetical order, without the patronymic. Several where a spelling may be read in several ways,
 * none where it is one word only.
 */
export function foldName({
  familyName,
  givenName,
}: {
  readonly familyName: string;
  readonly givenName: string;
}): readonly string[] {
  const words = [familyName, givenName].flatMap((field) => withoutPatronymic(wordsOf(field)));
  return words.length < 2 ? [] : [...new Set(joined(words.map(foldWord)))];
}
