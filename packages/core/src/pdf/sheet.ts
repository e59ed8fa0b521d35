import PDFDocument from "pdfkit";
import type { Locale } from "../i18n/locale.ts";
import { bold } from "./fonts/bold.ts";
import { regular } from "./fonts/regular.ts";
import type { PdfDocument } from "./schema.ts";

export type Sheet = PDFKit.PDFDocument;
export type Face = "regular" | "bold";

const faces = { regular: Buffer.from(regular, "base64"), bold: Buffer.from(bold, "base64") } as const;

/** Points: 1/72 inch. */
export const margins = { top: 56, bottom: 72, left: 62, right: 62 } as const;
export const ink = "#1b1b1b";
export const grey = "#5a5a5a";

/** An A4 document with one empty page, in which our faces are known and its metadata stand. */
export function openSheet({ title, author, locale, createdAt }: PdfDocument): Sheet {
  const sheet = new PDFDocument({
    size: "A4",
    margins,
    // No standard font: those know no Cyrillic, and are files beside the library's code, which a bundle does not have.
    font: "",
    bufferPages: true,
    autoFirstPage: false,
    tagged: true,
    lang: locale,
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: title, Author: author, Creator: "Assize", Producer: "Assize", CreationDate: createdAt },
  });
  for (const [name, font] of Object.entries(faces)) sheet.registerFont(name, font);
  sheet.addPage();
  sheet.fillColor(ink);
  return sheet;
}

export const widthOf = ({ page }: Sheet): number => page.width - margins.left - margins.right;
const bottomOf = ({ page }: Sheet): number => page.height - margins.bottom;

/** Begins a new page where this height does not fit any more, unless the page has nothing on it yet. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > bottomOf(sheet) && sheet.y > margins.top) sheet.addPage();
}

export const fitsOnPage = ({ page }: Sheet, height: number): boolean =>
  height <= page.height - margins.top - margins.bottom;

/** Something that those who listen hear as this kind of part, in its language. */
export function tagged(
  sheet: Sheet,
  tag: "H1" | "H2" | "H3" | "P" | "Figure",
  options: { readonly lang?: Locale | undefined; readonly alt?: string },
  draw: () => void,
): void {
  const { lang, alt } = options;
  const element = sheet.struct(tag, { ...(lang && { lang }), ...(alt !== undefined && { alt }) }, draw);
  sheet.addStructure(element);
  element.end();
}

/** Something that is there for the eye only. */
export function artifact(sheet: Sheet, draw: () => void): void {
  sheet.markContent("Artifact", { type: "Pagination" });
  draw();
  sheet.endMarkedContent();
}

/** All of the document's bytes. */
export function closeSheet(sheet: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet.on("data", (chunk: Buffer) => chunks.push(chunk));
    sheet.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    sheet.on("error", reject);
    sheet.end();
  });
}
