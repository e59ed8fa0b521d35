import { unzipSync, zipSync } from "fflate";
import { UnreadableDocument } from "./source.ts";

/** Far more than a thousand sessions need, far less than would exhaust us. */
const largestBytes = 20_000_000;
const mostFiles = 200;

/**
 * Packs an archive anew without compression, so that no reader after us can be made to unpack more than we measured: what an archive
 * says of itself in one place it may deny in another.
 * @throws UnreadableDocument
 */
export function boundedArchive(packed: Uint8Array): Uint8Array {
  let bytes = 0;
  let files = 0;
  const fits = (file: { readonly originalSize: number }): boolean => {
    bytes += file.originalSize;
    files += 1;
    if (bytes > largestBytes || files > mostFiles) throw new UnreadableDocument();
    return true;
  };
  try {
    return zipSync(unzipSync(packed, { filter: fits }), { level: 0 });
  } catch (cause) {
    throw new UnreadableDocument(undefined, { cause });
  }
}
