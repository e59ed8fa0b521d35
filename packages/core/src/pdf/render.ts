import type { Block, Paragraph, PdfDocument } from "./schema.ts";
import {
  artifact,
  closeSheet,
  fitsOnPage,
  grey,
  hairline,
  heightOf,
  ink,
  leftOf,
  makeRoom,
  openSheet,
  papers,
  type Sheet,
  type Style,
  say,
  tagged,
  widthOf,
} from "./sheet.ts";
import { fillSquares } from "./squares.ts";
import { drawTable } from "./table.ts";

const sizes = { 1: 20, 2: 14, 3: 12 } as const;
const bodySize = 11;
const smallSize = 9;
const gutter = 22;
const labelWidth = 110;

type Of<Kind extends Block["kind"]> = Extract<Block, { readonly kind: Kind }>;

const textStyleOf = (sheet: Sheet, { align, bold, small }: Of<"text">): Style => ({
  face: bold ? "bold" : "regular",
  size: small ? smallSize : bodySize,
  width: widthOf(sheet),
  align,
});

const pairStyleOf = (sheet: Sheet, { bold, heading }: Pick<Pair, "bold" | "heading">): Style => ({
  face: bold || heading ? "bold" : "regular",
  size: heading ? sizes[2] : bodySize,
  width: (widthOf(sheet) - gutter) / 2,
});

type Pair = Of<"columns">["rows"][number];

const pairHeight = (sheet: Sheet, pair: Pair): number =>
  Math.max(...[pair.left, pair.right].map(({ text }) => heightOf(sheet, text, pairStyleOf(sheet, pair))));

const labelStyle: Style = { face: "regular", size: bodySize, width: labelWidth - 10 };

function rowHeight(sheet: Sheet, { label, text, note }: Of<"row">): number {
  const width = widthOf(sheet) - labelWidth;
  const beside =
    heightOf(sheet, text, { face: "bold", size: bodySize, width }) +
    (note ? heightOf(sheet, note, { face: "regular", size: 10, width }) : 0);
  return Math.max(heightOf(sheet, label, labelStyle), beside);
}

/** What must stand on the page with the heading above it. */
function heldHeight(sheet: Sheet, block: Block | undefined): number {
  const height = (): number => {
    if (block?.kind === "text") return heightOf(sheet, block.text, textStyleOf(sheet, block));
    if (block?.kind === "row") return rowHeight(sheet, block);
    if (block?.kind === "squares") return block.sizePoints;
    if (block?.kind === "picture") return block.heightPoints;
    const [first] = block?.kind === "columns" ? block.rows : [];
    return first ? pairHeight(sheet, first) : 0;
  };
  return Math.min(height(), sheet.page.height / 2);
}

function drawHeading(sheet: Sheet, { level, text, locale, align }: Of<"heading">, next: Block | undefined): void {
  const style: Style = { face: "bold", size: sizes[level], width: widthOf(sheet), align };
  const before = sheet.y > sheet.page.margins.top ? sizes[level] * 0.6 : 0;
  const held = heldHeight(sheet, next) + bodySize;
  makeRoom(sheet, before + heightOf(sheet, text, style) + held);
  if (sheet.y > sheet.page.margins.top) sheet.y += before;
  tagged(sheet, `H${level}`, { lang: locale }, () => say(sheet, text, leftOf(sheet), sheet.y, style));
  sheet.y += sizes[level] * 0.35;
}

function drawText(sheet: Sheet, block: Of<"text">): void {
  const { text, locale, small, tight } = block;
  const style = textStyleOf(sheet, block);
  const height = heightOf(sheet, text, style);
  if (fitsOnPage(sheet, height)) makeRoom(sheet, height);
  tagged(sheet, "P", { lang: locale }, () => say(sheet, text, leftOf(sheet), sheet.y, style));
  if (!tight) sheet.y += small ? 3 : 7;
}

function drawPair(sheet: Sheet, pair: Pair): void {
  const { left, right, heading } = pair;
  const style = pairStyleOf(sheet, pair);
  const height = pairHeight(sheet, pair);
  if (!fitsOnPage(sheet, height)) {
    // Longer than a page: the one language after the other.
    for (const paragraph of [left, right]) drawText(sheet, { kind: "text", ...paragraph });
    return;
  }
  makeRoom(sheet, height);
  const top = sheet.y;
  const place = ({ text, locale }: Paragraph, x: number): void => {
    // What the other language alone says leaves this side empty.
    if (text !== "") tagged(sheet, heading ? "H1" : "P", { lang: locale }, () => say(sheet, text, x, top, style));
  };
  place(left, leftOf(sheet));
  place(right, leftOf(sheet) + style.width + gutter);
  sheet.y = top + height + 7;
}

function drawRow(sheet: Sheet, block: Of<"row">): void {
  const { label, text, note } = block;
  const textStyle: Style = { face: "bold", size: bodySize, width: widthOf(sheet) - labelWidth };
  const noteStyle: Style = { ...textStyle, face: "regular", size: 10 };
  makeRoom(sheet, rowHeight(sheet, block));
  const top = sheet.y;
  tagged(sheet, "P", {}, () => say(sheet, label, leftOf(sheet), top, labelStyle));
  const labelEnd = sheet.y;
  tagged(sheet, "P", {}, () => say(sheet, text, leftOf(sheet) + labelWidth, top, textStyle));
  if (note) tagged(sheet, "P", {}, () => say(sheet, note, leftOf(sheet) + labelWidth, sheet.y, noteStyle));
  sheet.y = Math.max(sheet.y, labelEnd) + 5;
}

function drawSquares(sheet: Sheet, { squares, sizePoints, alt, beside = [] }: Of<"squares">): void {
  makeRoom(sheet, sizePoints);
  const top = sheet.y;
  tagged(sheet, "Figure", { alt }, () => fillSquares(sheet, squares, leftOf(sheet), top, sizePoints / squares.size));
  const x = leftOf(sheet) + sizePoints + 14;
  const style: Style = { face: "regular", size: smallSize, width: widthOf(sheet) - sizePoints - 14 };
  sheet.y = top;
  for (const { text, locale } of beside) {
    tagged(sheet, "P", { lang: locale }, () => say(sheet, text, x, sheet.y, style));
    sheet.y += 3;
  }
  sheet.y = Math.max(sheet.y, top + sizePoints) + 10;
}

function drawPicture(sheet: Sheet, { jpeg, heightPoints, alt }: Of<"picture">): void {
  makeRoom(sheet, heightPoints);
  const top = sheet.y;
  const bounds: [number, number] = [widthOf(sheet), heightPoints];
  tagged(sheet, "Figure", { alt }, () =>
    sheet.image(Buffer.from(jpeg), leftOf(sheet), top, { fit: bounds, align: "center", valign: "center" }),
  );
  sheet.y = top + heightPoints + 8;
}

function drawRule(sheet: Sheet): void {
  makeRoom(sheet, 12);
  const y = sheet.y + 4;
  artifact(sheet, () => hairline(sheet, y, 0.6));
  sheet.y = y + 8;
}

function drawBlock(sheet: Sheet, block: Block, next: Block | undefined): void {
  if (block.kind === "heading") drawHeading(sheet, block, next);
  else if (block.kind === "text") drawText(sheet, block);
  else if (block.kind === "row") drawRow(sheet, block);
  else if (block.kind === "squares") drawSquares(sheet, block);
  else if (block.kind === "picture") drawPicture(sheet, block);
  else if (block.kind === "rule") drawRule(sheet);
  else if (block.kind === "gap") sheet.y += block.points;
  else if (block.kind === "newPage") sheet.addPage();
  else if (block.kind === "table") drawTable(sheet, block);
  else for (const pair of block.rows) drawPair(sheet, pair);
}

function drawLetterhead(sheet: Sheet, lines: readonly string[]): void {
  for (const [at, text] of lines.entries()) {
    const style: Style = {
      face: at === 0 ? "bold" : "regular",
      size: at === 0 ? 13 : smallSize,
      width: widthOf(sheet),
      align: "center",
    };
    tagged(sheet, "P", {}, () => say(sheet, text, leftOf(sheet), sheet.y, style));
  }
  drawRule(sheet);
  sheet.y += 8;
}

function drawFeet(sheet: Sheet, { footer = "", pageNumber }: PdfDocument): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    sheet.switchToPage(at);
    // Text below the margin would begin a new page.
    sheet.page.margins.bottom = 0;
    const y = sheet.page.height - 50;
    const width = widthOf(sheet);
    artifact(sheet, () => {
      sheet.fillColor(grey);
      say(sheet, footer, leftOf(sheet), y, { face: "regular", size: 8, width: width - 70 });
      say(sheet, pageNumber(at + 1, count), leftOf(sheet), y, { face: "regular", size: 8, width, align: "right" });
      sheet.fillColor(ink);
    });
  }
}

/** Draws a document; see `writePdf`. */
export function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  const sheet = openSheet(document, document.paper && papers[document.paper]);
  if (document.letterhead) drawLetterhead(sheet, document.letterhead);
  for (const [at, block] of document.blocks.entries()) drawBlock(sheet, block, document.blocks[at + 1]);
  drawFeet(sheet, document);
  return closeSheet(sheet);
}
