/** Where spellings are read from. */
export const spellingSources = ["registrations", "institutions"] as const;
export type SpellingSource = (typeof spellingSources)[number];

export const spellingStates = ["running", "finished"] as const;
