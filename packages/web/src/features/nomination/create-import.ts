import { type CheckedRow, createRowChecker } from "@assize/core/nomination/check-row.ts";
import { type ReadTable, readTable } from "@assize/core/nomination/read-table.ts";
import {
  type InstitutionPage,
  mostRowsChecked,
  mostRowsNominated,
  type NominationView,
  type TableRow,
} from "@assize/core/nomination/schema.ts";
import { createSignal } from "solid-js";
import { type InstitutionRef, type RowReport, sendCheck, sendRows, withdraw } from "./api.ts";

/** A row with what was found: by the rules here, and by the server. */
export interface ImportedRow {
  readonly row: TableRow;
  readonly report: RowReport;
}

export interface Work {
  readonly what: "checking" | "applying" | "undoing";
  readonly done: number;
  readonly total: number;
}

interface Start {
  readonly at: InstitutionRef;
  readonly page: () => InstitutionPage;
  readonly nominations: () => readonly NominationView[];
  readonly onChanged: () => void;
}

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const stands = ({ status }: NominationView): boolean => status === "nominated" || status === "confirmed";

/** The rows after the rules that need no server. */
function checkHere(rows: readonly TableRow[], page: InstitutionPage, all: readonly NominationView[]): ImportedRow[] {
  const own = new Set(all.filter(stands).map(({ email }) => email));
  const check = createRowChecker({
    categories: page.categories,
    quotas: page.institution.quotas,
    standing: (email) => (own.has(email) ? "own" : null),
    names: all.filter(stands),
    locale: page.institution.locale,
  });
  return rows.map((row) => {
    const { number, outcome, errors, warnings }: CheckedRow = check(row);
    return { row, report: { number, outcome, errors, warnings } };
  });
}

const withOutcome = (rows: readonly ImportedRow[], outcome: RowReport["outcome"]): readonly ImportedRow[] =>
  rows.filter(({ report }) => report.outcome === outcome);

/** A row that stood before the rules here keeps their warnings: the server sees only a part of the table at a time. */
const merged = (rows: readonly ImportedRow[], answers: readonly RowReport[]): readonly ImportedRow[] => {
  const byNumber = new Map(answers.map((answer) => [answer.number, answer]));
  return rows.map((one) => {
    const answer = byNumber.get(one.report.number);
    return answer ? { ...one, report: { ...answer, warnings: one.report.warnings } } : one;
  });
};

/** A table on its way to nominations: read, checked, applied, taken back. */
export function createImport({ at, page, nominations, onChanged }: Start) {
  const [table, setTable] = createSignal<ReadTable | null>(null);
  const [rows, setRows] = createSignal<readonly ImportedRow[]>([]);
  const [applied, setApplied] = createSignal(false);
  const [undone, setUndone] = createSignal(false);
  const [work, setWork] = createSignal<Work | null>(null);
  const [failure, setFailure] = createSignal<unknown>(null);

  /** Sends rows piece by piece; what the server has answered is kept when the connection breaks. */
  const inPieces = async <T>(
    what: Work["what"],
    all: readonly T[],
    size: number,
    piece: (some: readonly T[]) => Promise<void>,
  ): Promise<boolean> => {
    setFailure(null);
    try {
      let done = 0;
      for (const some of chunks(all, size)) {
        setWork({ what, done, total: all.length });
        await piece(some);
        done += some.length;
      }
      return true;
    } catch (error) {
      setFailure(() => error);
      return false;
    } finally {
      setWork(null);
    }
  };
  const note = (answers: readonly RowReport[]) => setRows((all) => merged(all, answers));
  const ready = () => withOutcome(rows(), "ready");

  const check = async (cells: readonly (readonly string[])[]) => {
    const read = readTable(cells);
    setTable(read);
    setRows(read.missing.length > 0 ? [] : checkHere(read.rows, page(), nominations()));
    await inPieces(
      "checking",
      ready(),
      mostRowsChecked,
      async (some) =>
        void note(
          await sendCheck(
            at,
            some.map(({ row }) => row),
          ),
        ),
    );
  };
  const apply = async () => {
    const done = await inPieces(
      "applying",
      ready(),
      mostRowsNominated,
      async (some) =>
        void note(
          await sendRows(
            at,
            some.map(({ row }) => row),
          ),
        ),
    );
    if (done) setApplied(true);
    onChanged();
  };
  const undo = async () => {
    const made = withOutcome(rows(), "nominated").flatMap(({ report }) => report.nominationId ?? []);
    const done = await inPieces("undoing", made, 1, async ([nominationId = ""]) => {
      await withdraw({ ...at, nominationId });
    });
    if (done) setUndone(true);
    onChanged();
  };
  const again = () => {
    setTable(null);
    setRows([]);
    setApplied(false);
    setUndone(false);
    setFailure(null);
  };
  return {
    table,
    work,
    failure,
    applied,
    undone,
    check,
    apply,
    undo,
    again,
    of: (outcome: RowReport["outcome"]) => withOutcome(rows(), outcome),
    warned: () => ready().filter(({ report }) => report.warnings.length > 0),
  };
}

export type Import = ReturnType<typeof createImport>;
