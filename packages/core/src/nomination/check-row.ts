import * as v from "valibot";
import type { Locale } from "../i18n/locale.ts";
import type { FieldErrorCode } from "../shared/errors.ts";
import { fieldErrorOf } from "../shared/field-error.ts";
import type { MultiText } from "../shared/multi-text.ts";
import { type NominationInput, nominationInput, type Quota, type RowCells, type TableRow } from "./schema.ts";
import { type RowColumn, rowColumns } from "./terms.ts";
import { courtLevelWords, folded, localeWords, regionWords, sexWords, wordReader } from "./words.ts";

/** What is wrong with one cell, or worth a look. */
export interface CellRemark {
  readonly column: RowColumn;
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A row after its check; `input` is there unless something stands in its way. */
export interface CheckedRow {
  readonly number: number;
  /** `already`: the institution has nominated this address before, and the row changes nothing. */
  readonly outcome: "ready" | "already" | "wrong";
  readonly input: NominationInput | null;
  readonly errors: readonly CellRemark[];
  readonly warnings: readonly CellRemark[];
}

interface Named {
  readonly familyName: string;
  readonly givenName: string;
}

/** Whose nomination stands under an address: this institution's, another one's, or nobody's. */
export type Standing = "own" | "elsewhere" | null;

/** What the rows are checked against. */
export interface RowContext {
  readonly categories: readonly { readonly id: string; readonly name: MultiText }[];
  readonly quotas: readonly Pick<Quota, "categoryId" | "quotaPlaces" | "heldPlaces">[];
  readonly standing: (email: string) => Standing;
  /** Names of people whom the institution has nominated already. */
  readonly names: readonly Named[];
  /** Language of letters where a row names none. */
  readonly locale: Locale;
}

const readCourtLevel = wordReader(courtLevelWords);
const readRegion = wordReader(regionWords);
const readSex = wordReader(sexWords);
const readLocale = wordReader(localeWords);

const columnByField = { categoryId: "category" } as const;
const isColumn = (name: string): name is RowColumn => rowColumns.some((column) => column === name);
const columnOf = (field: string): RowColumn => {
  const name = field in columnByField ? columnByField.categoryId : field;
  return isColumn(name) ? name : "familyName";
};

const nameOf = ({ familyName, givenName }: Named): string => folded(`${familyName} ${givenName}`);
const said = (cell: string | undefined): string | undefined =>
  cell === undefined || cell.trim() === "" ? undefined : cell;
/** A word that nobody knows goes on as it is, so that the schema names it. */
const meant = (read: (text: string) => string | undefined, cell: string | undefined): string | undefined => {
  const word = said(cell);
  return word === undefined ? undefined : (read(word) ?? word);
};

const withCode = (column: RowColumn, code: FieldErrorCode): readonly CellRemark[] => [{ column, code }];

/** Reads the words of a row as a nomination, or says what is wrong with them. */
function createCellReader({ categories, locale }: Pick<RowContext, "categories" | "locale">) {
  const byName = new Map(
    categories.flatMap(({ id, name }) =>
      [name.ky, name.ru, name.en, id].flatMap((one) => (one === undefined ? [] : [[folded(one), id] as const])),
    ),
  );
  const [only] = categories.length === 1 ? categories : [];
  const categoryIn = (cells: RowCells): string | undefined => {
    const word = said(cells.category);
    return word === undefined ? only?.id : byName.get(folded(word));
  };
  const inputOf = (cells: RowCells) => ({
    categoryId: categoryIn(cells),
    email: said(cells.email)?.replace(/^mailto:/i, ""),
    familyName: said(cells.familyName),
    givenName: said(cells.givenName),
    patronymic: said(cells.patronymic),
    position: said(cells.position),
    phone: said(cells.phone),
    courtLevel: meant(readCourtLevel, cells.courtLevel),
    region: meant(readRegion, cells.region),
    sex: meant(readSex, cells.sex),
    locale: meant(readLocale, cells.locale) ?? locale,
  });
  return (cells: RowCells): { readonly input: NominationInput | null; readonly errors: readonly CellRemark[] } => {
    const result = v.safeParse(nominationInput, inputOf(cells), { abortPipeEarly: true });
    if (result.success) return { input: result.output, errors: [] };
    const errors = result.issues.map((issue): CellRemark => {
      const { pointer, code, params } = fieldErrorOf(issue);
      const column = columnOf(pointer.slice(1));
      const unknown = column === "category" && said(cells.category) !== undefined;
      return { column, code: unknown ? "unknown_category" : code, ...(params && { params }) };
    });
    return { input: null, errors };
  };
}

/** What the rows of one table take from each other: addresses, places, names. */
function createTaking({ quotas, standing, names: known }: Pick<RowContext, "quotas" | "standing" | "names">) {
  const free = new Map(quotas.map((one) => [one.categoryId, one.quotaPlaces - one.heldPlaces]));
  const names = new Set(known.map(nameOf));
  const inTable = new Set<string>();
  return {
    address: ({ email }: NominationInput): readonly CellRemark[] => {
      if (standing(email) === "elsewhere") return withCode("email", "already_nominated");
      if (inTable.has(email)) return withCode("email", "twice_in_list");
      inTable.add(email);
      return [];
    },
    place: ({ categoryId }: NominationInput): readonly CellRemark[] => {
      const left = free.get(categoryId) ?? 0;
      if (left <= 0) return withCode("category", "nomination_quota_reached");
      free.set(categoryId, left - 1);
      return [];
    },
    name: (input: NominationInput): readonly CellRemark[] => {
      const name = nameOf(input);
      const before = names.has(name);
      names.add(name);
      return before ? withCode("familyName", "same_name") : [];
    },
  };
}

/** Checks the rows of one table in their order: each may hold an address and a place that an earlier one took. */
export function createRowChecker(context: RowContext) {
  const read = createCellReader(context);
  const take = createTaking(context);
  return ({ number, cells }: TableRow): CheckedRow => {
    const { input, errors } = read(cells);
    if (input === null) return { number, outcome: "wrong", input, errors, warnings: [] };
    const twice = take.address(input);
    const own = twice.length === 0 && context.standing(input.email) === "own";
    const refused = twice.length > 0 || own ? twice : take.place(input);
    if (refused.length > 0) return { number, outcome: "wrong", input: null, errors: refused, warnings: [] };
    if (own) return { number, outcome: "already", input, errors: [], warnings: [] };
    return { number, outcome: "ready", input, errors: [], warnings: take.name(input) };
  };
}

export type RowChecker = ReturnType<typeof createRowChecker>;
