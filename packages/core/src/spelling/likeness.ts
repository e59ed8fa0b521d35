import { namesOf } from "../directory/index.ts";
import { foldWord } from "../duplicate/index.ts";
import type { MultiText } from "../shared/multi-text.ts";
import type { Likely } from "./schema.ts";

interface Entry {
  readonly id: string;
  readonly name: MultiText;
}

/** A reading of a word, in letters that Cyrillic and Latin spellings share. */
interface Reading {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

/** A word in each way in which it may be read. */
type Word = readonly Reading[];

interface Name {
  readonly entryId: string;
  readonly words: readonly Word[];
  readonly initials: string;
}

const shownAtMost = 3;
const leastLikeness = 0.5;

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length + 1 }, (_, at) => ` ${text} `.slice(at, at + 2)));

/** "Горсуд", "облсуд", "райсуд" are two words in one. */
const contracted = /^(gor|obl|rai)(sud)$/;

const wordsOf = (name: string): readonly Word[] =>
  name
    .split(/[^\p{L}\p{N}\p{M}'’ʹʺ`]+/u)
    .map(foldWord)
    .filter(([first]) => first !== undefined)
    .flatMap(
      (readings) =>
        contracted
          .exec(readings[0] ?? "")
          ?.slice(1)
          .map((part) => [part]) ?? [readings],
    )
    .map((readings) => readings.map((text) => ({ text, pairs: pairsOf(text) })));

const textOf = ([first]: Word): string => first?.text ?? "";

/** From 0 to 1: the share of pairs of letters that two readings have in common; what is cut short ("гор.") is like what it begins. */
function readingLikeness(one: Reading, other: Reading): number {
  if (one.text === other.text) return 1;
  const [short, long] = one.text.length < other.text.length ? [one, other] : [other, one];
  if (short.text.length >= 2 && long.text.startsWith(short.text)) return 0.85;
  let common = 0;
  for (const pair of short.pairs) if (long.pairs.has(pair)) common++;
  return (2 * common) / (short.pairs.size + long.pairs.size);
}

const wordLikeness = (one: Word, other: Word): number =>
  Math.max(...one.flatMap((reading) => other.map((another) => readingLikeness(reading, another))));

/** How much of the words on one side is found on the other; words that many names have, such as "court", weigh little. */
function foundOn(words: readonly Word[], others: readonly Word[], weight: (word: string) => number): number {
  let found = 0;
  let all = 0;
  for (const word of words) {
    const best = others.reduce((most, other) => Math.max(most, wordLikeness(word, other)), 0);
    found += weight(textOf(word)) * (best < 0.5 ? 0 : best);
    all += weight(textOf(word));
  }
  return all === 0 ? 0 : found / all;
}

/** Prepares a directory for the question which of its entries a spelling looks like, whatever letters it is written in. */
export function likenessTo(entries: readonly Entry[]): (written: string) => Likely[] {
  const names = entries.flatMap(({ id, name }) =>
    namesOf(name).map((one): Name => {
      const words = wordsOf(one);
      return { entryId: id, words, initials: words.map((word) => textOf(word).slice(0, 1)).join("") };
    }),
  );
  const uses = new Map<string, number>();
  for (const { words } of names)
    for (const text of new Set(words.map(textOf))) uses.set(text, (uses.get(text) ?? 0) + 1);
  const weight = (word: string): number => 1 / Math.sqrt(uses.get(word) ?? 1);

  return (written) => {
    const words = wordsOf(written);
    const initials = words.map(textOf).join("");
    const best = new Map<string, number>();
    for (const name of names) {
      const both = Math.sqrt(foundOn(words, name.words, weight) * foundOn(name.words, words, weight));
      const short = name.words.length > 1 && name.initials === initials ? 0.8 : 0;
      best.set(name.entryId, Math.max(best.get(name.entryId) ?? 0, both, short));
    }
    return [...best]
      .filter(([, likeness]) => likeness >= leastLikeness)
      .toSorted(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
      .slice(0, shownAtMost)
      .map(([entryId, likeness]) => ({ entryId, likeness: Math.round(likeness * 100) / 100 }));
  };
}
