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

/** Prints the rows as a table and as JSON. */
export function printReport(rows: readonly Row[]): void {
  const cells = rows.map(({ what, budget, measured, met }) => [
    what,
    budget,
    measured,
    met === null ? "-" : met ? "met" : "MISSED",
  ]);
  const table = [["What", "Budget", "Measured", ""], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  for (const line of table) console.log(line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  console.log(JSON.stringify({ at: new Date().toISOString(), node: process.version, rows }, null, 1));
}
