const soi = 0xd8;
const startOfScan = 0xda;
// Baseline, extended and progressive: what browsers write.
const frames = new Set([0xc0, 0xc1, 0xc2]);
// APP1 holds Exif and XMP, APP13 what Photoshop notes: places, times and devices.
const notes = new Set([0xe1, 0xed]);

export interface JpegHead {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Whether it carries notes about where, when and with what it was taken. */
  readonly hasNotes: boolean;
}

/** What stands before the pixels of a JPEG, or null where it is none that browsers write. */
export function readJpegHead(bytes: Uint8Array): JpegHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff00 + soi) return null;
  let hasNotes = false;
  let frame: Omit<JpegHead, "hasNotes"> | null = null;
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === startOfScan) return frame && { ...frame, hasNotes };
    if (notes.has(marker)) hasNotes = true;
    if (frames.has(marker)) frame = { heightPixels: view.getUint16(at + 5), widthPixels: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
