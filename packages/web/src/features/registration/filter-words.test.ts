import { printingInput } from "@assize/core/document/schema.ts";
import * as v from "valibot";
import { expect, test } from "vitest";
import { printedSelection } from "./filter-words.ts";
import { filterOf } from "./registration-filter.ts";

const list = (selection: ReturnType<typeof printedSelection>) => ({
  kind: "list",
  locales: ["ky"],
  layout: "columns",
  list: { columns: ["name"], groupBy: "nothing", orientation: "portrait", selection },
  subjectIds: ["reg_01J9ZQ6V5N8XW3R4T7Y2K0M1AB"],
});

test.each([
  [{}, { matching: 3 }],
  [
    { status: "confirmed", region: "osh", text: " Үсөнов " },
    { matching: 3, status: "confirmed", region: "osh", text: "Үсөнов" },
  ],
  [{ text: "   " }, { matching: 3 }],
  [{ text: "а".repeat(300) }, { matching: 3, text: "а".repeat(160) }],
  [
    { category: "cat_01J9ZQ6V5N8XW3R4T7Y2K0M1AB", courtLevel: "local" },
    { matching: 3, categoryId: "cat_01J9ZQ6V5N8XW3R4T7Y2K0M1AB", courtLevel: "local" },
  ],
])("the filter %o is said on paper as %o, and the API takes it", (asked, said) => {
  const selection = printedSelection(filterOf(asked), 3);
  expect(selection).toEqual(said);
  expect(v.safeParse(printingInput, list(selection)).issues).toBeUndefined();
});
