import { fitted } from "./fit.ts";
import type { Badge, BadgeDocument, BadgeLayout, Paragraph } from "./schema.ts";
import {
  artifact,
  closeSheet,
  type Face,
  heightOf,
  ink,
  openSheet,
  type Paper,
  type Sheet,
  type Style,
  say,
  tagged,
} from "./sheet.ts";
import { fillSquares } from "./squares.ts";

const millimetre = 72 / 25.4;
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 } as const;
const inset = 14;

/** Where a text stands on a badge, and how large it is where it fits. */
interface Box {
  readonly top: number;
  readonly height: number;
  readonly most: number;
}

interface Shape {
  readonly paper: Paper;
  readonly perRow: number;
  readonly perColumn: number;
  readonly width: number;
  readonly height: number;
  readonly align: "left" | "center";
  readonly conference: Box;
  readonly familyName: Box;
  readonly otherNames: Box;
  readonly about: Box & { readonly width: number };
  readonly code: { readonly x: number; readonly top: number; readonly size: number };
  readonly strip: number;
}

const width = 105 * millimetre;
const full = width - 2 * inset;

/** A7 across, eight of which are an A4 sheet; or A6 upright, a page each. */
const shapes: Readonly<Record<BadgeLayout, Shape>> = {
  sheet: {
    paper: { size: "A4", orientation: "portrait", margins: noMargins },
    perRow: 2,
    perColumn: 4,
    width,
    height: 74.25 * millimetre,
    align: "left",
    conference: { top: 12, height: 24, most: 8.5 },
    familyName: { top: 40, height: 34, most: 24 },
    otherNames: { top: 75, height: 22, most: 15 },
    about: { top: 102, height: 74, most: 9.5, width: full - 82 },
    code: { x: width - inset - 72, top: 106, size: 72 },
    strip: 26,
  },
  single: {
    paper: { size: [width, 148 * millimetre], orientation: "portrait", margins: noMargins },
    perRow: 1,
    perColumn: 1,
    width,
    height: 148 * millimetre,
    align: "center",
    conference: { top: 22, height: 56, most: 12 },
    familyName: { top: 92, height: 46, most: 32 },
    otherNames: { top: 140, height: 34, most: 20 },
    about: { top: 182, height: 72, most: 11.5, width: full },
    code: { x: (width - 104) / 2, top: 262, size: 104 },
    strip: 40,
  },
};

/** Dark enough for white letters, and unlike each other in lightness too. The strip always says its role in words. */
const tones = ["#14532d", "#1e3a8a", "#9a3412", "#581c87", "#0f6674", "#7a5900", "#9f1239", "#334155"] as const;

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Drawing extends Place {
  readonly sheet: Sheet;
  readonly shape: Shape;
}

type Wide = Box & { readonly width?: number };

const styleIn = ({ sheet, shape }: Drawing, text: string, box: Wide, face: Face): Style =>
  fitted(sheet, text, box, { face, width: box.width ?? full, align: shape.align, lineGap: 1 });

function write(drawing: Drawing, texts: readonly Paragraph[], box: Wide, face: Face): void {
  const { sheet, x, y } = drawing;
  const style = styleIn(drawing, texts.map(({ text }) => text).join("\n"), box, face);
  sheet.y = y + box.top;
  for (const { text, locale } of texts)
    tagged(sheet, "P", { lang: locale }, () => say(sheet, text, x + inset, sheet.y, style));
}

/** On the lower edge of its box, so that a name in small letters stays with the names below it. */
function writeFamilyName(drawing: Drawing, text: string): void {
  const { familyName: box } = drawing.shape;
  const { height } = box;
  const used = heightOf(drawing.sheet, text, styleIn(drawing, text, box, "bold"));
  write(drawing, [{ text }], { ...box, top: box.top + height - used }, "bold");
}

function drawStrip({ sheet, shape, x, y }: Drawing, { role, tone }: Badge): void {
  const top = y + shape.height - shape.strip;
  const box = { height: shape.strip - 8, most: shape.strip * 0.42 };
  const style = fitted(sheet, role, box, { face: "bold", width: full, align: shape.align, lineGap: 1 });
  artifact(sheet, () => sheet.rect(x, top, shape.width, shape.strip).fill(tones[tone % tones.length] ?? ink));
  sheet.fillColor("#ffffff");
  const middle = top + (shape.strip - heightOf(sheet, role, style)) / 2 + 1;
  tagged(sheet, "P", {}, () => say(sheet, role, x + inset, middle, style));
  sheet.fillColor(ink);
}

function drawBadge(drawing: Drawing, badge: Badge): void {
  const { sheet, shape, x, y } = drawing;
  write(drawing, badge.conference, shape.conference, "regular");
  writeFamilyName(drawing, badge.familyName);
  write(drawing, [{ text: badge.otherNames }], shape.otherNames, "bold");
  write(
    drawing,
    badge.about.map((text) => ({ text })),
    shape.about,
    "regular",
  );
  const { squares, alt } = badge;
  const { code } = shape;
  tagged(sheet, "Figure", { alt }, () =>
    fillSquares(sheet, squares, x + code.x, y + code.top, code.size / squares.size),
  );
  drawStrip(drawing, badge);
}

/** Fine lines along which the sheet is cut. */
function drawCuts(sheet: Sheet, { perRow, perColumn, width: wide, height: high }: Shape): void {
  artifact(sheet, () => {
    for (let column = 1; column < perRow; column++)
      sheet.moveTo(column * wide, 0).lineTo(column * wide, sheet.page.height);
    for (let row = 1; row < perColumn; row++) sheet.moveTo(0, row * high).lineTo(sheet.page.width, row * high);
    sheet.lineWidth(0.4).stroke("#b5b5b5");
  });
}

/** Draws badges; see `writeBadges`. */
export function renderBadges(document: BadgeDocument): Promise<Uint8Array> {
  const shape = shapes[document.layout];
  const sheet = openSheet(document, shape.paper);
  const perSheet = shape.perRow * shape.perColumn;
  for (const [at, badge] of document.badges.entries()) {
    const on = at % perSheet;
    if (at > 0 && on === 0) sheet.addPage();
    const x = (on % shape.perRow) * shape.width;
    const y = Math.floor(on / shape.perRow) * shape.height;
    drawBadge({ sheet, shape, x, y }, badge);
    if (on === perSheet - 1 || at === document.badges.length - 1) drawCuts(sheet, shape);
  }
  return closeSheet(sheet);
}
