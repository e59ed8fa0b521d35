import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import type { DocumentKind, IssuedDocument, Letterhead, Printing, PrintingPlan } from "./schema.ts";

const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;

/** AP-DOC-01 */
export const letterheadEntity = defineEntity<Letterhead>()({
  name: "letterhead",
  key: (part: Pick<Letterhead, "conferenceId">) => ({ pk: `CONFERENCE#${part.conferenceId}`, sk: "LETTERHEAD" }),
  indexes: () => ({}),
  privacy: {
    personal: ["signatory"],
    retention: "kept",
    inExport: false,
    erasure: "keep",
    why: "who signs for the office, as its letters say; the organizer names another one there",
  },
});

export interface LastNumber {
  readonly conferenceId: string;
  readonly kind: DocumentKind;
  readonly last: number;
  readonly version: number;
}

/** AP-DOC-02: moves once a page of letters, in the transaction that issues them, so that no number is lost or given twice */
export const lastNumberEntity = defineEntity<LastNumber>()({
  name: "lastNumber",
  key: (part: Pick<LastNumber, "conferenceId" | "kind">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `LASTNUMBER#${part.kind}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

type DocumentKey = Pick<IssuedDocument, "conferenceId" | "kind" | "number">;
const sortable = (number: number): string => String(number).padStart(7, "0");

/** AP-DOC-03, AP-DOC-04, AP-DOC-05 */
export const issuedEntity = defineEntity<IssuedDocument>()({
  name: "issuedDocument",
  key: (part: DocumentKey) => ({
    pk: `DOCUMENTS#${part.conferenceId}`,
    sk: `${part.kind}#${sortable(part.number)}`,
  }),
  indexes: ({ code, personId, issuedAt }) => ({
    gsi1pk: `DOCUMENTCHECK#${code}`,
    gsi1sk: "DOCUMENT",
    ...(personId !== "" && { gsi2pk: `DOCUMENTS#${personId}`, gsi2sk: issuedAt }),
  }),
  expiresAtSeconds: ({ forgetAt }) => Math.floor(Date.parse(forgetAt) / 1000),
  privacy: {
    personal: ["personId", "subjectId", "name", "initials", "content", "reason"],
    retention: "2 years after the conference, or after it was issued where that is later",
    inExport: false,
    erasure: "blank",
    why: "the person takes the letters themselves as PDF from the page of the registration; number, kind and date stay, so that no number is given twice",
  },
});

export interface HeldDocument {
  readonly conferenceId: string;
  readonly subjectId: string;
  readonly kind: DocumentKind;
  /** Of the letter that holds. */
  readonly number: number;
  readonly version: number;
}

/** AP-DOC-06: one valid letter of a kind for each registration or institution */
export const heldEntity = defineEntity<HeldDocument>()({
  name: "heldDocument",
  key: (part: Pick<HeldDocument, "conferenceId" | "subjectId" | "kind">) => ({
    pk: `HELDDOCUMENTS#${part.conferenceId}`,
    sk: `${part.subjectId}#${part.kind}`,
  }),
  indexes: () => ({}),
  privacy: {
    personal: ["subjectId"],
    retention: "kept",
    inExport: false,
    erasure: "keep",
    why: "leads from a registration, by an id that names nobody once it is erased, to the number of a letter",
  },
});

export interface StoredPrinting extends Printing {
  /** Which people started it and where its ZIP lies. */
  readonly fileKey: string;
}

type PrintingKey = Pick<Printing, "conferenceId" | "id">;
const printed = {
  retention: "kept; the ZIP for 7 days",
  inExport: false,
  erasure: "keep",
  why: "names registrations by an id that names nobody once they are erased; the letters stand under their numbers",
} as const;

/** AP-DOC-07, AP-DOC-09 */
export const printingEntity = defineEntity<StoredPrinting>()({
  name: "printing",
  key: (part: PrintingKey) => ({ pk: `PRINTINGS#${part.conferenceId}`, sk: part.id }),
  indexes: ({ id, fileUntil, state }) =>
    state === "finished" && fileUntil !== null ? { gsi1pk: "PRINTINGS#files", gsi1sk: `${fileUntil}#${id}` } : {},
  privacy: { personal: ["skipped"], ...printed },
});

/** AP-DOC-08 */
export const printingPlanEntity = defineEntity<PrintingPlan>()({
  name: "printingPlan",
  key: (part: PrintingKey) => ({ pk: `PRINTINGPLAN#${part.conferenceId}`, sk: part.id }),
  indexes: () => ({}),
  privacy: {
    personal: ["subjectIds", "list"],
    retention: "until the papers are made",
    inExport: false,
    erasure: "keep",
    why: "names registrations by an id that names nobody once they are erased, and what was searched for; gone with the last step of the printing",
  },
});

/** AP-DOC-01 */
export const findLetterhead = (db: Db, conferenceId: string): Promise<Letterhead | null> =>
  getItem(db, letterheadEntity, { conferenceId });

/** AP-DOC-02 */
export const findLastNumber = (db: Db, key: Pick<LastNumber, "conferenceId" | "kind">): Promise<LastNumber | null> =>
  getItem(db, lastNumberEntity, key);

/** AP-DOC-03, one */
export const findIssued = (db: Db, key: DocumentKey): Promise<IssuedDocument | null> => getItem(db, issuedEntity, key);

/** AP-DOC-03, many */
export const findManyIssued = (db: Db, keys: readonly DocumentKey[]): Promise<readonly IssuedDocument[]> =>
  getItems(db, issuedEntity, keys);

/** AP-DOC-03, a page of a kind, the newest first */
export const listIssued = (
  db: Db,
  conferenceId: string,
  kind: DocumentKind,
  page: PageRequest,
): Promise<Page<IssuedDocument>> =>
  queryPage(db, issuedEntity, { pk: `DOCUMENTS#${conferenceId}`, skPrefix: `${kind}#`, order: "descending" }, page);

/** AP-DOC-04 */
export async function findByCode(db: Db, code: string): Promise<IssuedDocument | null> {
  const { items } = await queryPage(db, issuedEntity, { index: "gsi1", pk: `DOCUMENTCHECK#${code}` }, { limit: 1 });
  return items[0] ?? null;
}

/** AP-DOC-05, the oldest first */
export const listIssuedTo = (db: Db, personId: string): Promise<readonly IssuedDocument[]> =>
  queryAll(db, issuedEntity, { index: "gsi2", pk: `DOCUMENTS#${personId}` });

/** AP-DOC-06, one */
export const findHeld = (
  db: Db,
  key: Pick<HeldDocument, "conferenceId" | "subjectId" | "kind">,
): Promise<HeldDocument | null> => getItem(db, heldEntity, key);

/** AP-DOC-06, many */
export const findManyHeld = (
  db: Db,
  keys: readonly Pick<HeldDocument, "conferenceId" | "subjectId" | "kind">[],
): Promise<readonly HeldDocument[]> => getItems(db, heldEntity, keys);

/** AP-DOC-07, one */
export const findPrinting = (db: Db, key: PrintingKey): Promise<StoredPrinting | null> =>
  getItem(db, printingEntity, key);

/** AP-DOC-07, the newest first */
export const latestPrintings = async (db: Db, conferenceId: string): Promise<readonly StoredPrinting[]> =>
  (await queryPage(db, printingEntity, { pk: `PRINTINGS#${conferenceId}`, order: "descending" }, { limit: 10 })).items;

/** AP-DOC-08 */
export const findPrintingPlan = (db: Db, key: PrintingKey): Promise<PrintingPlan | null> =>
  getItem(db, printingPlanEntity, key);

/** AP-DOC-09, before an instant */
export const listOldFiles = async (db: Db, before: string): Promise<readonly StoredPrinting[]> =>
  (await queryPage(db, printingEntity, { index: "gsi1", pk: "PRINTINGS#files", skBefore: before }, { limit: 100 }))
    .items;
