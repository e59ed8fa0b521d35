import type { ImportInput } from "@assize/core/agenda/schema.ts";

type Format = ImportInput["format"];

const ends = {
  xml: "frab-xml",
  json: "schedule-json",
  ics: "icalendar",
  csv: "csv",
  xlsx: "xlsx",
} as const satisfies Record<string, Format>;

const isEnd = (end: string): end is keyof typeof ends => end in ends;

/** What the file dialog offers. */
export const importedFiles = Object.keys(ends)
  .map((end) => `.${end}`)
  .join(",");

/** A request holds a mebibyte, and a workbook grows by a third on its way. */
const largestBytes = 700_000;

/** The format of a file by the end of its name. */
export function formatOf(filename: string): Format | null {
  const end = filename.toLowerCase().split(".").at(-1) ?? "";
  return isEnd(end) ? ends[end] : null;
}

export type ImportFault = "missing" | "wrong" | "large";

/** Why a file cannot be taken over, known before it is sent; null where it can. */
export function importFault(file: Pick<File, "name" | "size"> | null): ImportFault | null {
  if (file === null) return "missing";
  if (formatOf(file.name) === null) return "wrong";
  return file.size > largestBytes ? "large" : null;
}

function asBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** What is sent of a file: its text, or the bytes of a workbook. Null where it cannot be sent. */
export async function documentOf(file: File, language: ImportInput["language"]): Promise<ImportInput | null> {
  const format = formatOf(file.name);
  if (format === null) return null;
  const document = format === "xlsx" ? asBase64(new Uint8Array(await file.arrayBuffer())) : await file.text();
  return { format, language, document };
}
