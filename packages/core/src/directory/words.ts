import { locales } from "../i18n/locale.ts";
import { plainInstitution } from "../registration/rule-key.ts";
import type { MultiText } from "../shared/multi-text.ts";
import type { DirectoryEntry, OfferedEntry } from "./schema.ts";

const letters: Readonly<Record<string, string>> = { ң: "н", ө: "о", ү: "у" };

/** A name as it is looked for: without capitals and signs, and as people type it where a keyboard lacks Ң, Ө, Ү or Ё. */
export const foldName = (name: string): string =>
  plainInstitution(name).replace(/[ңөү]/g, (letter) => letters[letter] ?? letter);

/** The name that stands for an entry wherever it is written down, whatever language it was chosen in. */
export const canonicalName = ({ source, ...words }: MultiText): string => words[source] ?? "";

/** How an entry is called, in each language once. */
export const namesOf = (name: MultiText): readonly string[] => [
  ...new Set(locales.flatMap((locale) => name[locale] ?? [])),
];

/** The entries in any of whose names every typed word begins a word, those that begin with what was typed first. */
export function searchEntries<T extends Pick<OfferedEntry, "name">>(
  entries: readonly T[],
  typed: string,
): readonly T[] {
  const wanted = foldName(typed);
  if (wanted === "") return entries;
  const words = wanted.split(" ");
  const fits = (folded: string): boolean => words.every((word) => ` ${folded}`.includes(` ${word}`));
  const found = entries.flatMap((entry) => {
    const names = namesOf(entry.name).map(foldName).filter(fits);
    return names.length === 0 ? [] : [{ entry, begins: names.some((name) => name.startsWith(wanted)) }];
  });
  const those = (begins: boolean) => found.filter((one) => one.begins === begins).map(({ entry }) => entry);
  return [...those(true), ...those(false)];
}

/** The entry that is called so, in any language; null where none is, or more than one. */
export function entryCalled<T extends Pick<OfferedEntry, "name">>(entries: readonly T[], text: string): T | null {
  const wanted = foldName(text);
  const [first, ...more] = entries.filter(({ name }) => namesOf(name).some((one) => foldName(one) === wanted));
  return first !== undefined && more.length === 0 ? first : null;
}

/** Whether both are one spelling. */
export const sameSpelling = (one: string, other: string): boolean => foldName(one) === foldName(other);

/** The entry that organizers said is meant by a spelling, or null. */
export const entrySpelt = <T extends Pick<DirectoryEntry, "spellings">>(
  entries: readonly T[],
  text: string,
): T | null => entries.find(({ spellings = [] }) => spellings.some((one) => sameSpelling(one, text))) ?? null;

/** The entry that is called so or else is spelt so, of those that are offered; null where none is. */
export function entryMeant<T extends Pick<DirectoryEntry, "name" | "spellings" | "hidden">>(
  entries: readonly T[],
  text: string,
): T | null {
  const offered = entries.filter(({ hidden }) => !hidden);
  return entryCalled(offered, text) ?? entrySpelt(offered, text);
}
