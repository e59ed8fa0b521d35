/** Which square of a picture is taken: how far it is drawn near, and where in what is left over it lies. */
export interface Crop {
  /** 1 is the largest square there is; 4 a quarter of its side. */
  readonly zoom: number;
  /** Between 0 and 1: left and right end. */
  readonly x: number;
  /** Between 0 and 1: upper and lower end. */
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const mostZoom = 4;
export const wholeCrop: Crop = { zoom: 1, x: 0.5, y: 0.5 };

const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The square in pixels of the picture; it never reaches beyond it. */
export function squareOf({ width, height }: Size, { zoom, x, y }: Crop) {
  const side = Math.min(width, height) / between(zoom, 1, mostZoom);
  return { side, left: between(x, 0, 1) * (width - side), top: between(y, 0, 1) * (height - side) };
}

/** The crop after the picture was dragged by so much of the frame's side, to the right and down. */
export function dragged(picture: Size, crop: Crop, right: number, down: number): Crop {
  const { side } = squareOf(picture, crop);
  const moved = (at: number, length: number, by: number): number =>
    length - side < 1 ? at : between(at - (by * side) / (length - side), 0, 1);
  return { ...crop, x: moved(crop.x, picture.width, right), y: moved(crop.y, picture.height, down) };
}
