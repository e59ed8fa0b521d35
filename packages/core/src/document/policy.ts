import type { DocumentLetter } from "../letter/schema.ts";
import type { Role } from "../shared/grant.ts";
import type { MultiText } from "../shared/multi-text.ts";
import type { Checked, DocumentKind, IssuedDocument } from "./schema.ts";
import { documentKinds, numberText, type PrintedKind } from "./terms.ts";

export const letterOfKind = {
  invitation: "documentInvitation",
  visa: "documentVisa",
  participation: "documentParticipation",
  nomination: "documentNomination",
} as const satisfies Record<DocumentKind, DocumentLetter>;

/** Whether a printing makes letters with numbers, or papers that are made anew each time. */
export const isLetter = (kind: PrintedKind): kind is DocumentKind => documentKinds.some((one) => one === kind);

/** Who may print what: badges are made at the desk too. */
export const printers = (kind: PrintedKind): readonly Role[] =>
  kind === "badge" ? ["organizer", "desk"] : ["organizer"];

interface Named {
  readonly familyName: string;
  readonly givenName: string;
}

/** `Ү. Ж.`: as much of a name as whoever holds the letter needs to compare. */
export const initialsOf = ({ familyName, givenName }: Named): string =>
  [familyName, givenName]
    .flatMap((name) => [...name.trim()].slice(0, 1))
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(" ");

/** `I-12-7KQ2M9XDP4TR6WZV`: how the address ends under which a letter is checked. */
export const referenceOf = ({ kind, number, code }: Pick<IssuedDocument, "kind" | "number" | "code">): string =>
  `${numberText(kind, number)}-${code}`;

/** A file's name without what systems do not take in names. */
export const fileNameOf = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\\/:*?"<>|]/g, "-")
    .slice(0, 120);

/** What anybody who holds the letter may know. */
export function checkedOf(
  document: IssuedDocument,
  conference: {
    readonly title: MultiText;
    readonly slug: string;
    readonly state: string;
    readonly startsOn: string;
    readonly endsOn: string;
  },
): Checked {
  const { kind, number, initials, content, issuedAt, state, endedAt } = document;
  const { title, slug, startsOn, endsOn } = conference;
  return {
    kind,
    number,
    conference: { title, slug: conference.state === "published" ? slug : null, startsOn, endsOn },
    initials,
    issuer: content?.issuer ?? "",
    issuedAt,
    state,
    endedAt,
  };
}
