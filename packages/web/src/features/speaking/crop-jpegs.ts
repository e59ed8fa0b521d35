import { largestPhotoBytes, type PhotoSize, photoSides } from "@assize/core/speaker-file/terms.ts";
import { type Crop, squareOf } from "./crop.ts";

const qualities = [0.88, 0.75, 0.6, 0.45];

/** Draws a part of a picture into a canvas, as large as it is. */
export function drawCrop(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop): void {
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("this browser draws no pictures");
  const { side, left, top } = squareOf(picture, crop);
  pen.imageSmoothingQuality = "high";
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height);
}

const encode = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture came"))), "image/jpeg", quality),
  );

/** The part of a picture as a JPEG made anew: nothing of what the file told beside its pixels is in it. */
export async function cropJpeg(picture: ImageBitmap, crop: Crop, size: PhotoSize): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = photoSides[size];
  canvas.height = photoSides[size];
  drawCrop(canvas, picture, crop);
  for (const quality of qualities) {
    const jpeg = await encode(canvas, quality);
    if (jpeg.size <= largestPhotoBytes[size]) return jpeg;
  }
  throw new Error("a picture of this size is never so large");
}
