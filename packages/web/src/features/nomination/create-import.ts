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

/** Work that goes piece by piece; what was answered before the connection broke is kept. */
function createPieces() {
  const [work, setWork] = createSignal<Work | null>(null);
  const [failure, setFailure] = createSignal<unknown>(null);
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
  return { work, failure, inPieces, forgetFailure: () => setFailure(null) };
}

/** The rows of the table and what is known of each. */
function createRows() {
  const [rows, setRows] = createSignal<readonly ImportedRow[]>([]);
  const of = (outcome: RowReport["outcome"]) => withOutcome(rows(), outcome);
  return {
    of,
    setRows,
    note: (answers: readonly RowReport[]) => setRows((all) => merged(all, answers)),
    warned: () => of("ready").filter(({ report }) => report.warnings.length > 0),
  };
}

const tableRows = (some: readonly ImportedRow[]) => some.map(({ row }) => row);

/** A table on its way to nominations: read, checked, applied, taken back. */
export function createImport({ at, page, nominations, onChanged }: Start) {
  const [table, setTable] = createSignal<ReadTable | null>(null);
  const [applied, setApplied] = createSignal(false);
  const [undone, setUndone] = createSignal(false);
  const { work, failure, inPieces, forgetFailure } = createPieces();
  const { of, setRows, note, warned } = createRows();
  const check = async (cells: readonly (readonly string[])[]) => {
    const read = readTable(cells);
    setTable(read);
    setRows(read.missing.length > 0 ? [] : checkHere(read.rows, page(), nominations()));
    await inPieces("checking", of("ready"), mostRowsChecked, async (some) => {
      note(await sendCheck(at, tableRows(some)));
    });
  };
  const apply = async () => {
    const done = await inPieces("applying", of("ready"), mostRowsNominated, async (some) => {
      note(await sendRows(at, tableRows(some)));
    });
    if (done) setApplied(true);
    onChanged();
  };
  const undo = async () => {
    const made = of("nominated").flatMap(({ report }) => report.nominationId ?? []);
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
    forgetFailure();
  };
  return { table, work, failure, applied, undone, check, apply, undo, again, of, warned };
}

export type Import = ReturnType<typeof createImport>;
