import type { CellValue } from "hucre";
import { readXlsx } from "hucre/xlsx";

/** The cells of a workbook's first sheet, as another program reads them. */
export async function sheetRows(workbook: string | Uint8Array): Promise<readonly (readonly CellValue[])[]> {
  const { sheets } = await readXlsx(typeof workbook === "string" ? Buffer.from(workbook, "base64") : workbook);
  return sheets[0]?.rows ?? [];
}
