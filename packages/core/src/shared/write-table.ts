/** CSV (RFC 4180) with a byte-order mark, without which Excel reads Cyrillic as noise; a cell that begins like a formula is escaped. */
async function csv(rows: string[][]): Promise<string> {
  const { writeCsv } = await import("hucre/csv");
  return writeCsv(rows, { bom: true, escapeFormulae: true });
}

/** Every cell is typed as text, so nothing in it is ever a formula. */
async function xlsx(rows: string[][], name: string): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const columns = (rows[0] ?? []).map(() => ({ width: 24 }));
  return writeXlsx({ sheets: [{ name, columns, rows, freezePane: { rows: 1 } }] });
}

/** Rows, the first of them the heads, as a table to take along; its library is loaded when somebody does. */
export const writeTable = (rows: string[][], format: "csv" | "xlsx", name: string): Promise<string | Uint8Array> =>
  format === "csv" ? csv(rows) : xlsx(rows, name);
