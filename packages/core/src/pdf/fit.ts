import { clean, heightOf, type Sheet, type Style } from "./sheet.ts";

const smallest = 3;

/** Whether no word of a text would have to be broken. */
export function wordsFit(sheet: Sheet, text: string, { face, size, width }: Style): boolean {
  sheet.font(face).fontSize(size);
  return clean(text)
    .split(/\s+/u)
    .every((word) => sheet.widthOfString(word) <= width);
}

interface Bounds {
  readonly height: number;
  /** The size where the text fits as it is. */
  readonly most: number;
}

/** The largest size between two bounds, in half points, that is small enough; null where none is. What is too large stays so above. */
function largest(from: number, to: number, small: (size: number) => boolean): number | null {
  let [low, high] = [0, Math.round((to - from) * 2)];
  if (!small(from)) return null;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (small(from + middle / 2)) low = middle;
    else high = middle - 1;
  }
  return from + low / 2;
}

/** The largest size in which a text fits its box without breaking a word; one that never does is broken, and still not cut. */
export function fitted(sheet: Sheet, text: string, { height, most }: Bounds, style: Omit<Style, "size">): Style {
  const tried = (size: number): Style => ({ ...style, size });
  const fits = (size: number): boolean => heightOf(sheet, text, tried(size)) <= height;
  const whole = largest(most / 3, most, (size) => wordsFit(sheet, text, tried(size)) && fits(size));
  return tried(whole ?? largest(smallest, most, fits) ?? smallest);
}
