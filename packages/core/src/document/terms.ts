import { badgeLayouts } from "../pdf/schema.ts";

export { badgeLayouts };

/** Letters on the conference's letterhead, each with a number of its own kind. */
export const documentKinds = ["invitation", "visa", "participation", "nomination"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What a printing makes: a letter for each of a selection, their tickets or name badges, or a list of them. */
export const printedKinds = [...documentKinds, "ticket", "badge", "list"] as const;
export type PrintedKind = (typeof printedKinds)[number];

/** What a list on paper says of each person; the last is an empty field to sign in. */
export const listColumns = ["name", "position", "institution", "category", "region", "status", "signature"] as const;
export type ListColumn = (typeof listColumns)[number];

/** By what a list on paper is divided. */
export const listGroupings = ["nothing", "category", "institution", "region"] as const;
export const listOrientations = ["portrait", "landscape"] as const;

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
/** Badges that are drawn in one step, and stand in one file. */
export const badgesPerFile = 100;

/** True where a printing is one PDF and no ZIP. */
export const isOneFile = ({ kind, total }: { readonly kind: PrintedKind; readonly total: number }): boolean =>
  kind === "list" || (kind === "badge" && total <= badgesPerFile);
export const largestEmblemBytes = 200_000;
