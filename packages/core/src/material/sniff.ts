/** As many bytes as the parts of an office document need that say what it is. */
export const sniffedBytes = 64 * 1024;

/** What the bytes themselves say they are, or null. Loaded when first needed: few requests look into files. */
export async function sniffType(bytes: Uint8Array): Promise<string | null> {
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.mime ?? null;
}
