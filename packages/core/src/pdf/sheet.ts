import PDFDocument from "pdfkit";
import type { Locale } from "../i18n/locale.ts";
import { bold } from "./fonts/bold.ts";
import { regular } from "./fonts/regular.ts";
import type { PdfMeta } from "./schema.ts";

export type Sheet = PDFKit.PDFDocument;
export type Face = "regular" | "bold";

const faces = { regular: Buffer.from(regular, "base64"), bold: Buffer.from(bold, "base64") } as const;

/** Points: 1/72 inch. */
const margins = { top: 56, bottom: 72, left: 62, right: 62 } as const;
export const ink = "#1b1b1b";
export const grey = "#5a5a5a";

/** How a document's pages are cut. */
export interface Paper {
  readonly size: "A4" | [width: number, height: number];
  readonly orientation: "portrait" | "landscape";
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

const letterPaper: Paper = { size: "A4", orientation: "portrait", margins };
const narrow = { top: 40, bottom: 64, left: 40, right: 40 } as const;

/** What a document may name as its paper. */
export const papers = {
  portraitTable: { size: "A4", orientation: "portrait", margins: narrow },
  landscapeTable: { size: "A4", orientation: "landscape", margins: narrow },
} as const satisfies Record<string, Paper>;

/** A document with one empty page, in which our faces are known and its metadata stand. */
export function openSheet({ title, author, locale, createdAt }: PdfMeta, paper = letterPaper): Sheet {
  const sheet = new PDFDocument({
    size: paper.size,
    layout: paper.orientation,
    margins: { ...paper.margins },
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

export const leftOf = ({ page }: Sheet): number => page.margins.left;
export const widthOf = ({ page }: Sheet): number => page.width - page.margins.left - page.margins.right;
const bottomOf = ({ page }: Sheet): number => page.height - page.margins.bottom;

/** Begins a new page where this height does not fit any more, unless the page has nothing on it yet. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > bottomOf(sheet) && sheet.y > sheet.page.margins.top) sheet.addPage();
}

/** How much still fits on this page. */
export const roomLeft = (sheet: Sheet): number => bottomOf(sheet) - sheet.y;

/** A thin line from margin to margin. */
export const hairline = (sheet: Sheet, y: number, width: number, colour = grey): Sheet =>
  sheet
    .moveTo(leftOf(sheet), y)
    .lineTo(leftOf(sheet) + widthOf(sheet), y)
    .lineWidth(width)
    .stroke(colour);

export const fitsOnPage = ({ page }: Sheet, height: number): boolean =>
  height <= page.height - page.margins.top - page.margins.bottom;

/** One form of each letter, no tabs, and of the narrow spaces that dates are written with those that the faces have. */
export const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll("\t", " ")
    .replace(/\u2009–\u2009/gu, "–")
    .replace(/[\u2007-\u200a\u202f]/gu, "\u00a0");

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly width: number;
  readonly align?: "left" | "center" | "right" | undefined;
  /** Between the lines; left out: 3 points. */
  readonly lineGap?: number;
}

const optionsOf = ({ width, align = "left", lineGap = 3 }: Style) => ({ width, align, lineGap });

/** How high a text stands in this width. */
export function heightOf(sheet: Sheet, text: string, style: Style): number {
  sheet.font(style.face).fontSize(style.size);
  return sheet.heightOfString(clean(text), optionsOf(style));
}

/** Writes a text where it belongs. */
export function say(sheet: Sheet, text: string, x: number, y: number, style: Style): void {
  sheet.font(style.face).fontSize(style.size).text(clean(text), x, y, optionsOf(style));
}

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
