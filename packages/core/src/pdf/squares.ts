import type { Squares } from "./schema.ts";
import { ink, type Sheet } from "./sheet.ts";

/** Fills the dark squares, neighbours of a line as one piece: a thousand codes make a document that is still small. */
export function fillSquares(sheet: Sheet, { size, isDark }: Squares, x: number, y: number, unit: number): void {
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      let to = from;
      while (to < size && isDark(to, row)) to++;
      if (to > from) sheet.rect(x + from * unit, y + row * unit, (to - from) * unit, unit);
      from = to;
    }
  }
  sheet.fill(ink);
}
