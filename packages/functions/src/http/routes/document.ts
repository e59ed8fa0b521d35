import {
  checkDocument,
  checkedSchema,
  documentKinds,
  emblemInput,
  endDocumentInput,
  getDocumentPdf,
  getLetterhead,
  getOwnDocumentPdf,
  getPrinting,
  getSpecimenPdf,
  issuedSchema,
  letterheadInput,
  letterheadSchema,
  listDocuments,
  listOwnDocuments,
  listPrintings,
  ownDocumentSchema,
  printingInput,
  printingSchema,
  referenceSchema,
  reissueDocument,
  saveLetterhead,
  setEmblem,
  signPrinting,
  specimenQuery,
  startPrinting,
  withdrawDocument,
} from "@assize/core/document/index.ts";
import { getOwnVisa, listVisaWanted, ownVisaSchema, visaWantedSchema } from "@assize/core/reminder/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";
import { originOf } from "./message.ts";

const base = { tag: "document", access: "person", query: none, body: none, status: 200, problems: [] } as const;
const inConference = v.object({ conferenceId: idSchema("conference") });
const ofKind = v.object({ ...inConference.entries, documentKind: v.picklist(documentKinds) });
const oneDocument = v.object({
  ...ofKind.entries,
  documentNumber: v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,6}$/), v.transform(Number)),
});
const onePrinting = v.object({ ...inConference.entries, printingId: idSchema("printing") });
const pdf = { mediaType: "application/pdf", fileName: "letter.pdf", answer: v.instance(Uint8Array) } as const;

const letterheadExample = {
  body: { source: "en", en: "Supreme Court of the Kyrgyz Republic" },
  address: { source: "en", en: "1 Example Street, Bishkek" },
  contactLines: ["office@court.test"],
  signatory: { name: { source: "en", en: "A. Example" }, position: { source: "en", en: "Chair" } },
};

const letterhead = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/letterhead",
    operationId: "getLetterhead",
    summary: "What stands above and below the conference's letters on paper; version 0 before anybody wrote it",
    params: inConference,
    answer: letterheadSchema,
    handle: ({ ctx, params }) => getLetterhead(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/letterhead",
    operationId: "saveLetterhead",
    summary: "Replace the letterhead; letters that were issued keep the one they have",
    edits: true,
    params: inConference,
    body: letterheadInput,
    bodyExample: letterheadExample,
    answer: letterheadSchema,
    handle: ({ ctx, params, body, readVersion }) => saveLetterhead(ctx, params.conferenceId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/letterhead/emblem",
    operationId: "setEmblem",
    summary: "Set the picture above the letters (a JPEG of 200 KB at the most), or take it away",
    edits: true,
    params: inConference,
    body: emblemInput,
    bodyExample: { imageBase64: null },
    answer: letterheadSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params, body, readVersion }) => setEmblem(ctx, params.conferenceId, body, readVersion),
  }),
];

const printings = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/printings",
    operationId: "startPrinting",
    summary:
      "Begin a letter, a ticket or a name badge for each of a selection, or a list of them; made step by step into a ZIP or one PDF",
    params: inConference,
    body: printingInput,
    bodyExample: {
      kind: "invitation",
      locales: ["ky", "en"],
      layout: "columns",
      subjectIds: ["reg_01J9ZQ6V5N8XW3R4T7Y2K0M1AB"],
    },
    status: 201,
    answer: printingSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params, body }) => startPrinting(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/printings",
    operationId: "listPrintings",
    summary: "The latest printings of a conference that the caller may make, and how far they are, the newest first",
    params: inConference,
    answer: v.object({ items: v.array(printingSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listPrintings(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/printings/:printingId",
    operationId: "getPrinting",
    summary: "How far a printing is",
    params: onePrinting,
    answer: printingSchema,
    handle: ({ ctx, params }) => getPrinting(ctx, params.conferenceId, params.printingId),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/printings/:printingId/download",
    operationId: "signPrinting",
    summary: "An address for some minutes under which the ZIP or PDF is fetched; it is kept for a week",
    params: onePrinting,
    answer: v.object({ url: v.string(), expiresAt: v.string() }),
    problems: ["invalid_state"],
    handle: ({ ctx, params }) => signPrinting(ctx, params.conferenceId, params.printingId),
  }),
];

const issued = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/conferences/:conferenceId/documents/visa",
    operationId: "getOwnVisa",
    summary: "Whether one asked for a visa letter or has one, and by when visa papers are needed",
    params: inConference,
    answer: ownVisaSchema,
    handle: ({ ctx, params }) => getOwnVisa(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/documents/visa/wanted",
    operationId: "listVisaWanted",
    summary:
      "Confirmed people who asked for a visa letter and have none, page by page of all confirmed; where no question is for it, those from abroad",
    params: inConference,
    query: pageQuery,
    answer: visaWantedSchema,
    handle: ({ ctx, params, query }) => listVisaWanted(ctx, params.conferenceId, query),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/documents/:documentKind",
    operationId: "listDocuments",
    summary: "Letters of a kind that were issued, the newest first",
    params: ofKind,
    query: pageQuery,
    answer: pageOf(issuedSchema),
    handle: ({ ctx, params, query }) => listDocuments(ctx, params.conferenceId, params.documentKind, query),
  }),
  endpoint({
    ...base,
    ...pdf,
    method: "get",
    path: "/conferences/:conferenceId/documents/:documentKind/specimen.pdf",
    operationId: "getSpecimenPdf",
    summary: "A letter with somebody's data as it would be issued now, without a number",
    params: ofKind,
    query: specimenQuery,
    problems: ["invalid_state"],
    handle: ({ ctx, params: { conferenceId, documentKind: kind }, query }) =>
      getSpecimenPdf(ctx, conferenceId, { kind, ...query }, query.subjectId),
  }),
  endpoint({
    ...base,
    ...pdf,
    method: "get",
    path: "/conferences/:conferenceId/documents/:documentKind/:documentNumber/letter.pdf",
    operationId: "getDocumentPdf",
    summary: "An issued letter as it went onto paper",
    params: oneDocument,
    handle: ({ ctx, params: { conferenceId, documentKind: kind, documentNumber: number }, c }) =>
      getDocumentPdf(ctx, conferenceId, { kind, number }, originOf(c)),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/documents/:documentKind/:documentNumber/withdraw",
    operationId: "withdrawDocument",
    summary: "Say that a letter no longer holds; whoever checks it is told so",
    edits: true,
    params: oneDocument,
    body: endDocumentInput,
    bodyExample: { reason: "The person does not come" },
    answer: issuedSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params: { conferenceId, documentKind: kind, documentNumber: number }, body, readVersion }) =>
      withdrawDocument(ctx, conferenceId, { kind, number }, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/documents/:documentKind/:documentNumber/reissue",
    operationId: "reissueDocument",
    summary: "Issue a letter anew with the data of today, under the next number; the earlier one no longer holds",
    edits: true,
    params: oneDocument,
    body: endDocumentInput,
    bodyExample: { reason: "The name was misspelt" },
    answer: issuedSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params: { conferenceId, documentKind: kind, documentNumber: number }, body, readVersion }) =>
      reissueDocument(ctx, conferenceId, { kind, number }, body, readVersion),
  }),
];

const own = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/conferences/:conferenceId/documents",
    operationId: "listMyDocuments",
    summary: "Letters that were issued to oneself",
    params: inConference,
    answer: v.object({ items: v.array(ownDocumentSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listOwnDocuments(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    ...pdf,
    method: "get",
    path: "/me/conferences/:conferenceId/documents/:documentKind/letter.pdf",
    operationId: "getMyDocumentPdf",
    summary: "One's own letter of a kind, while it holds",
    params: ofKind,
    handle: ({ ctx, params, c }) => getOwnDocumentPdf(ctx, params.conferenceId, params.documentKind, originOf(c)),
  }),
];

const checked = endpoint({
  ...base,
  method: "get",
  path: "/public/documents/:reference",
  operationId: "checkDocument",
  summary: "Whether a letter is genuine and still holds, by the number and code that stand on it",
  access: "public",
  params: v.object({ reference: referenceSchema }),
  answer: checkedSchema,
  problems: ["rate_limited"],
  handle: ({ ctx, params }) => checkDocument(ctx, params.reference),
});

/** Letters on paper: the letterhead, printing for many, what was issued, and the check. */
export const documentEndpoints = [...letterhead, ...printings, ...issued, ...own, checked];
