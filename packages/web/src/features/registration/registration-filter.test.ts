import type { Registration } from "@assize/core/registration/schema.ts";
import { expect, test } from "vitest";
import { filterOf, matching } from "./registration-filter.ts";

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
