import { wordsFit } from "./fit.ts";
import type { Block, TableColumn, TableGroup } from "./schema.ts";
import {
  artifact,
  hairline,
  heightOf,
  ink,
  leftOf,
  makeRoom,
  roomLeft,
  type Sheet,
  type Style,
  say,
  widthOf,
} from "./sheet.ts";

type Table = Extract<Block, { readonly kind: "table" }>;

const padding = { x: 4, y: 4 } as const;
const sizes = { head: 8.5, group: 10, cell: 9 } as const;
const shade = "#ececea";

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly style: Style;
}

/** A row as it is drawn: what it is for those who listen, and its texts. */
interface Row {
  readonly tag: "TH" | "TD";
  readonly cells: readonly Cell[];
  readonly height: number;
}

/** Small enough that no word is broken at the edge of a column. */
function narrowed(sheet: Sheet, text: string, style: Style): Style {
  for (let { size } = style; size > 6; size -= 0.5)
    if (wordsFit(sheet, text, { ...style, size })) return { ...style, size };
  return style;
}

function cellsOf(
  sheet: Sheet,
  columns: readonly TableColumn[],
  texts: readonly string[],
  style: Omit<Style, "width">,
): Cell[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  let x = leftOf(sheet);
  return columns.map(({ share }, at) => {
    const width = (widthOf(sheet) * share) / all;
    const text = texts[at] ?? "";
    const cell = { text, x: x + padding.x, style: narrowed(sheet, text, { ...style, width: width - 2 * padding.x }) };
    x += width;
    return cell;
  });
}

function rowOf(sheet: Sheet, tag: Row["tag"], cells: readonly Cell[], least = 0): Row {
  const heights = cells.map(({ text, style }) => heightOf(sheet, text, style));
  return { tag, cells, height: Math.max(...heights, least - 2 * padding.y) + 2 * padding.y };
}

const headOf = (sheet: Sheet, { columns }: Table): Row =>
  rowOf(
    sheet,
    "TH",
    cellsOf(
      sheet,
      columns,
      columns.map(({ label }) => label),
      { face: "bold", size: sizes.head, lineGap: 1 },
    ),
  );

function titleOf(sheet: Sheet, text: string): Row {
  const width = widthOf(sheet) - 2 * padding.x;
  return rowOf(sheet, "TH", [
    { text, x: leftOf(sheet) + padding.x, style: { face: "bold", size: sizes.group, width } },
  ]);
}

/** Heads stand on a darker line than rows. */
const line = (sheet: Sheet, y: number, tag: Row["tag"]): void =>
  artifact(sheet, () => hairline(sheet, y, tag === "TH" ? 0.8 : 0.5, tag === "TH" ? undefined : "#a8a8a8"));

/** Draws the texts of a row; `place` says whether they are read aloud or stand there for the eye once more. */
function drawRow(sheet: Sheet, row: Row, place: (cell: Cell, draw: () => void) => void): void {
  const top = sheet.y;
  for (const cell of row.cells) place(cell, () => say(sheet, cell.text, cell.x, top + padding.y, cell.style));
  sheet.y = top + row.height;
  line(sheet, sheet.y, row.tag);
}

function fillBehind(sheet: Sheet, { height }: Row): void {
  artifact(sheet, () => {
    sheet.rect(leftOf(sheet), sheet.y, widthOf(sheet), height).fill(shade);
    sheet.fillColor(ink);
  });
}

/** Where the parts of a table are told to those who listen. */
function openTable(sheet: Sheet) {
  const table = sheet.struct("Table");
  sheet.addStructure(table);
  const read = (row: Row): void => {
    const element = sheet.struct("TR");
    table.add(element);
    drawRow(sheet, row, ({ text }, draw) => {
      const told = row.tag === "TH" ? { title: text, scope: "Column" } : {};
      const cell = sheet.struct(row.tag, told, draw);
      element.add(cell);
      cell.end();
    });
    element.end();
  };
  return { read, end: () => table.end() };
}

const seen = (sheet: Sheet, row: Row): void => drawRow(sheet, row, (_cell, draw) => artifact(sheet, draw));

interface Drawing {
  readonly sheet: Sheet;
  readonly of: Table;
  readonly head: Row;
  readonly table: ReturnType<typeof openTable>;
}

/** A group's rows; on a new page the head comes again, and which group goes on. */
function drawGroup({ sheet, of, head, table }: Drawing, { title, continued, rows }: TableGroup): void {
  const made = rows.map((texts) =>
    rowOf(
      sheet,
      "TD",
      cellsOf(sheet, of.columns, texts, { face: "regular", size: sizes.cell, lineGap: 1 }),
      of.rowPoints,
    ),
  );
  const turn = (): void => {
    sheet.addPage();
    seen(sheet, head);
  };
  if (title !== "") {
    const above = titleOf(sheet, title);
    if (roomLeft(sheet) < above.height + (made[0]?.height ?? 0)) turn();
    fillBehind(sheet, above);
    table.read(above);
  }
  for (const row of made) {
    if (roomLeft(sheet) < row.height) {
      turn();
      if (title !== "") {
        const again = titleOf(sheet, continued);
        fillBehind(sheet, again);
        seen(sheet, again);
      }
    }
    table.read(row);
  }
}

/** Draws a table over as many pages as it needs. */
export function drawTable(sheet: Sheet, of: Table): void {
  const head = headOf(sheet, of);
  const table = openTable(sheet);
  makeRoom(sheet, head.height + 3 * of.rowPoints);
  line(sheet, sheet.y, "TH");
  table.read(head);
  for (const group of of.groups) drawGroup({ sheet, of, head, table }, group);
  table.end();
  sheet.y += 8;
}
