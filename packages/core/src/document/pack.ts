import type { Ctx } from "../shared/context.ts";
import type { StoredPrinting } from "./repo.ts";
import { isOneFile } from "./terms.ts";

const zipType = "application/zip";

/** Where the letters of a page wait for the whole: at a place that follows from the page, so that a second run writes over the first. */
export const partKey = ({ conferenceId, id }: Pick<StoredPrinting, "conferenceId" | "id">, from: number): string =>
  `printings/${conferenceId}/${id}/part-${String(from).padStart(5, "0")}`;

/** All parts of a printing, in order. */
export const partsOf = (
  printing: Pick<StoredPrinting, "conferenceId" | "id" | "total">,
  perPage: number,
): readonly string[] =>
  Array.from({ length: Math.ceil(printing.total / perPage) }, (_, at) => partKey(printing, at * perPage));

// Equal input gives equal bytes: no time of today in the ZIP. PDF is packed already.
const stored = { level: 0, mtime: new Date("2000-01-01T00:00:00") } as const;

/** Stores the letters of a page as one file. */
export async function writePart(ctx: Ctx, key: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const { zipSync } = await import("fflate");
  await ctx.files.write(key, zipType, zipSync(Object.fromEntries(files), stored));
}

/** Stores what was made: all parts in one ZIP, or the one PDF as it is. Returns how many files it holds. */
export async function packParts(ctx: Ctx, parts: readonly string[], printing: StoredPrinting): Promise<number> {
  const { unzipSync, zipSync } = await import("fflate");
  const { fileKey: key } = printing;
  const files: Record<string, Uint8Array> = {};
  for (const part of parts) {
    const content = await ctx.files.read(part);
    if (content) Object.assign(files, unzipSync(content));
  }
  const packed = Object.keys(files).length;
  const [only] = Object.values(files);
  if (isOneFile(printing) && only) await ctx.files.write(key, "application/pdf", only);
  else if (packed > 0) await ctx.files.write(key, zipType, zipSync(files, stored));
  return packed;
}
