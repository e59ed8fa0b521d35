import { printingInput } from "@assize/core/document/schema.ts";
import type { Registration } from "@assize/core/registration/schema.ts";
import * as v from "valibot";
import { expect, test } from "vitest";
import { filterOf, matching, printedSelection } from "./registration-filter.ts";

const base: Registration = {
  id: "reg_1",
  conferenceId: "con_1",
  categoryId: "cat_1",
  personId: "per_1",
  status: "submitted",
  email: "bermet@court.test",
  familyName: "Токтогулова",
  givenName: "Бермет",
  institution: "Ош шаардык соту",
  position: "Судья",
  courtLevel: "local",
  region: "osh_city",
  languages: ["ky"],
  locale: "ky",
  consents: [],
  demo: true,
  submittedAt: "2018-09-01T06:00:00.000Z",
  statusSince: "2018-09-01T06:00:00.000Z",
  updatedAt: "2018-09-01T06:00:00.000Z",
  version: 1,
};
const other: Registration = {
  ...base,
  id: "reg_2",
  status: "confirmed",
  region: "bishkek",
  familyName: "Иванов",
  givenName: "Пётр",
};

test.each([
  [{}, ["reg_1", "reg_2"]],
  [{ status: "submitted" }, ["reg_1"]],
  [{ status: "nonsense" }, ["reg_1", "reg_2"]],
  [{ region: "bishkek", courtLevel: "local" }, ["reg_2"]],
  [{ text: "бермет ШААРДЫК" }, ["reg_1"]],
  [{ text: "бермет иванов" }, []],
])("%o shows %o", (asked, ids) => {
  expect(matching([base, other], filterOf(asked)).map(({ id }) => id)).toEqual(ids);
});

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
