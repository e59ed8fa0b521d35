export const mostFileBytes = 5 * 1024 * 1024;

/** A table as text, cell by cell; empty rows stay, so that rows keep their numbers. */
export type Table = readonly (readonly string[])[];

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

/** Excel writes CSV in the code page of the machine: what is not UTF-8 is Windows-1251 here. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

/** Rows that were copied from a table, or the text of a CSV file. */
export async function readText(text: string): Promise<Table> {
  const { default: papa } = await import("papaparse");
  const { data } = papa.parse<string[]>(text.replace(/^\ufeff/, "").replace(/\s+$/, ""), {
    delimitersToGuess: ["\t", ";", ","],
    skipEmptyLines: false,
  });
  return data;
}

async function readSpreadsheet(bytes: ArrayBuffer): Promise<Table> {
  const { readSheet } = await import("read-excel-file/universal");
  // Numbers stay as they are written: a telephone number is no amount.
  const rows = await readSheet(bytes, { parseNumber: (digits) => digits });
  return rows.map((cells) => cells.map(textOf));
}

/** Every .xlsx is a ZIP archive. */
const isArchive = (bytes: ArrayBuffer): boolean => {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  return first === 0x50 && second === 0x4b;
};

/** Reads a table from an .xlsx or CSV file, whatever its name says. @throws when it is neither */
export async function readFile(file: Blob): Promise<Table> {
  const bytes = await file.arrayBuffer();
  if (isArchive(bytes)) return readSpreadsheet(bytes);
  const text = decoded(bytes);
  if (text.includes("\u0000")) throw new Error("neither a spreadsheet nor text");
  return readText(text);
}
