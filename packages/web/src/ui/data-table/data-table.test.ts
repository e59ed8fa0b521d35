import { describe, expect, test } from "vitest";
import { type Column, nextSort, shownColumns, sortRows, tableViewFrom, tableViewQuery } from "./column.ts";
import { tableCsv } from "./csv.ts";
import { toggled, withRange } from "./selection.ts";

interface Row {
  readonly name: string;
  readonly places: number;
}

const columns: readonly Column<Row>[] = [
  { id: "name", label: "Аты", cell: ({ name }) => name, text: ({ name }) => name },
  {
    id: "places",
    label: "Орундар",
    cell: ({ places }) => places,
    text: ({ places }) => String(places),
    compare: (a, b) => a.places - b.places,
  },
];
const rows: readonly Row[] = [
  { name: "Ош", places: 10 },
  { name: "Бишкек", places: 9 },
  { name: "Талас", places: 10 },
];
const byCode = (a: string, b: string) => (a < b ? -1 : 1);
const names = (sorted: readonly Row[]) => sorted.map(({ name }) => name);

describe("order", () => {
  test("of numbers is not the order of their texts, and equal rows keep their place", () => {
    expect(names(sortRows(rows, columns, { column: "places", descending: false }, byCode))).toEqual([
      "Бишкек",
      "Ош",
      "Талас",
    ]);
    expect(names(sortRows(rows, columns, { column: "places", descending: true }, byCode))).toEqual([
      "Ош",
      "Талас",
      "Бишкек",
    ]);
  });

  test("of a column that is not there is the given one", () => {
    expect(sortRows(rows, columns, { column: "nonsense", descending: false }, byCode)).toBe(rows);
  });

  test("goes up, down and back", () => {
    const up = nextSort(null, "name");
    const down = nextSort(up, "name");
    expect([up, down, nextSort(down, "name")]).toEqual([
      { column: "name", descending: false },
      { column: "name", descending: true },
      null,
    ]);
  });
});

test("the address keeps the arrangement", () => {
  const view = tableViewFrom({ sort: "-places", hide: "phone,email" });
  expect(view).toEqual({ sort: { column: "places", descending: true }, hidden: ["phone", "email"] });
  expect(tableViewQuery(view)).toEqual({ sort: "-places", hide: "phone,email" });
  expect(tableViewFrom({})).toEqual({ sort: null, hidden: [] });
});

test("the first column cannot be hidden", () => {
  expect(shownColumns(columns, { sort: null, hidden: ["name", "places"] }).map(({ id }) => id)).toEqual(["name"]);
});

test("the file is what is seen, and runs no formula", () => {
  const odd = [
    { name: '=HYPERLINK("x")', places: 1 },
    { name: "+996 555 123-456", places: 2 },
    { name: "+cmd|' /C calc'!A0", places: 3 },
  ];
  expect(tableCsv(odd, columns, "ky")).toBe(
    '\ufeff"Аты";"Орундар"\r\n"\'=HYPERLINK(""x"")";"1"\r\n"+996 555 123-456";"2"\r\n"\'+cmd|\' /C calc\'!A0";"3"\r\n',
  );
  expect(tableCsv([], columns, "en")).toBe('\ufeff"Аты","Орундар"\r\n');
});

test("selection by one and by range", () => {
  expect([...toggled(new Set(["a", "b"]), "a")]).toEqual(["b"]);
  expect([...withRange(new Set(["e"]), ["a", "b", "c", "d", "e"], 2, 1)]).toEqual(["e", "b", "c"]);
});
