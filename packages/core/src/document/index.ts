export { checkDocument } from "./check-document.ts";
export { reissueDocument, withdrawDocument } from "./end-document.ts";
export { erasePersonDocuments } from "./erase-person-documents.ts";
export { getSpecimenPdf } from "./get-specimen-pdf.ts";
export { getTicketPdf } from "./get-ticket-pdf.ts";
export { goOnPrinting } from "./go-on-printing.ts";
export { handOverDocuments } from "./hand-over-documents.ts";
export { validDocuments } from "./issue-page.ts";
export { getDocumentPdf, getOwnDocumentPdf, listDocuments, listOwnDocuments } from "./issued-documents.ts";
export { getLetterhead, saveLetterhead } from "./letterhead.ts";
export { getPrinting, listPrintings, signPrinting } from "./printings.ts";
export { removeOldFiles } from "./remove-old-files.ts";
export {
  findLetterhead,
  heldEntity,
  issuedEntity,
  lastNumberEntity,
  letterheadEntity,
  printingEntity,
  printingPlanEntity,
} from "./repo.ts";
export * from "./schema.ts";
export { copiedEmblem, setEmblem } from "./set-emblem.ts";
export { startPrinting } from "./start-printing.ts";
