/** Letters on the conference's letterhead, each with a number of its own kind. */
export const documentKinds = ["invitation", "visa", "participation", "nomination"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What a printing makes: a letter for each of a selection, or their tickets. */
export const printedKinds = [...documentKinds, "ticket"] as const;
export type PrintedKind = (typeof printedKinds)[number];

export const layouts = ["columns", "stacked"] as const;
export const documentStates = ["valid", "withdrawn", "replaced"] as const;

/** The letter of each kind in the number and in the check address. */
export const kindLetters = {
  invitation: "I",
  visa: "V",
  participation: "P",
  nomination: "N",
} as const satisfies Record<DocumentKind, string>;

/** `I-12`: the number as it stands on paper. */
export const numberText = (kind: DocumentKind, number: number): string => `${kindLetters[kind]}-${number}`;

/** People, or institutions, that one printing may hold. */
export const mostPrinted = 1000;
export const largestEmblemBytes = 200_000;
