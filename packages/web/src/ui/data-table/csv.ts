import type { Locale } from "@assize/core/i18n/locale.ts";
import type { Column } from "./column.ts";

const byteOrderMark = "\ufeff";
const formula = /^[=@\t\r]|^[+-](?![\d\s().-]+$)/;

/** A cell that a spreadsheet will not run; a telephone number stays one. */
const quoted = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** What is seen, as CSV (RFC 4180). Excel expects a semicolon where the comma stands in numbers. */
export function tableCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[], locale: Locale): string {
  const separator = locale === "en" ? "," : ";";
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  return `${byteOrderMark}${lines.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join("")}`;
}

/** Gives the reader a text as a file. */
export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
