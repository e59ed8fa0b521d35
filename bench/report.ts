import { cpus, totalmem } from "node:os";

/** One measured value beside its budget. */
export interface Row {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  /** Null where the budget is only to be reported. */
  readonly met: boolean | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

const verdict = ({ met }: Row): string => (met === null ? "-" : met ? "met" : "MISSED");

/** One row in one line, for a run that somebody watches. */
export const lineOf = (row: Row): string => `${row.what}: ${row.measured} (${row.budget}) ${verdict(row)}`;

/** The rows as a table of even columns. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.what, row.budget, row.measured, verdict(row)]);
  const table = [["What", "Budget", "Measured", ""], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The rows with when and on what they were measured, for programs. */
export function jsonOf(rows: readonly Row[], at: Date): string {
  const machine = { processor: cpus()[0]?.model ?? "", processors: cpus().length, memoryBytes: totalmem() };
  return JSON.stringify({ at: at.toISOString(), node: process.version, machine, rows }, null, 1);
}
