import { describe, expect, it } from "vitest";
import { problem as en } from "../i18n/en/problem.ts";
import { problem as ky } from "../i18n/ky/problem.ts";
import { problem as ru } from "../i18n/ru/problem.ts";
import { createCategory } from "../registration/index.ts";
import { countCalls } from "../testing/count-calls.ts";
import { institutionExample, invited, nominationExample } from "../testing/nomination.ts";
import { categoryExample, World } from "../testing/world.ts";
import { checkRows } from "./check-rows.ts";
import { listNominations } from "./get-institution.ts";
import { inviteInstitution } from "./invite-institution.ts";
import { nominate } from "./nominate.ts";
import { nominateRows } from "./nominate-rows.ts";
import { readTable } from "./read-table.ts";
import { listQuotas } from "./repo.ts";
import type { RowCells } from "./schema.ts";
import type { RowColumn } from "./terms.ts";
import { columnWords } from "./words.ts";

const good = (at: number): RowCells => ({
  familyName: `Токтогулова${at}`,
  givenName: "Бермет",
  position: "Судья",
  email: `bermet-${at}@court.test`,
  category: "Судьи",
});
const long = "я".repeat(200);

/** One kind of fault a row: what is wrong, and what the report says at which cell. */
const faults: readonly (readonly [RowCells, RowColumn, string])[] = [
  [{ familyName: undefined }, "familyName", "required"],
  [{ familyName: "   " }, "familyName", "required"],
  [{ familyName: long }, "familyName", "too_long"],
  [{ familyName: "Асан\u0000ова" }, "familyName", "control_characters"],
  [{ familyName: "Асан\u202eова" }, "familyName", "control_characters"],
  [{ familyName: "Асан\nова" }, "familyName", "control_characters"],
  [{ familyName: "Асан\ud800" }, "familyName", "control_characters"],
  [{ givenName: undefined }, "givenName", "required"],
  [{ givenName: "\u00a0" }, "givenName", "required"],
  [{ givenName: long }, "givenName", "too_long"],
  [{ givenName: "Бер\u0007мет" }, "givenName", "control_characters"],
  [{ patronymic: long }, "patronymic", "too_long"],
  [{ patronymic: "Асан\u2028овна" }, "patronymic", "control_characters"],
  [{ position: undefined }, "position", "required"],
  [{ position: "С" }, "position", "too_short"],
  [{ position: long }, "position", "too_long"],
  [{ position: "Судья\u0009старшая" }, "position", "control_characters"],
  [{ email: undefined }, "email", "required"],
  [{ email: "bermet" }, "email", "invalid_email"],
  [{ email: "bermet@" }, "email", "invalid_email"],
  [{ email: "@court.test" }, "email", "invalid_email"],
  [{ email: "bermet court.test" }, "email", "invalid_email"],
  [{ email: "a@court.test; b@court.test" }, "email", "invalid_email"],
  [{ email: "a@court.test, b@court.test" }, "email", "invalid_email"],
  [{ email: "Бермет <a@court.test>" }, "email", "invalid_email"],
  [{ email: `${"a".repeat(250)}@court.test` }, "email", "too_long"],
  [{ email: "bermet-0@court.test" }, "email", "twice_in_list"],
  [{ email: "BERMET-0@Court.test" }, "email", "twice_in_list"],
  [{ email: "elsewhere@court.test" }, "email", "already_nominated"],
  [{ phone: "нет" }, "phone", "invalid_phone"],
  [{ phone: "123" }, "phone", "invalid_phone"],
  [{ phone: "9.96555E+11" }, "phone", "invalid_phone"],
  [{ phone: "0555 12 34 56 доб. 7" }, "phone", "invalid_phone"],
  [{ category: undefined }, "category", "required"],
  [{ category: "Прокуроры" }, "category", "unknown_category"],
  [{ category: "Журналисты" }, "category", "nomination_quota_reached"],
  [{ courtLevel: "высокий" }, "courtLevel", "invalid_choice"],
  [{ region: "Москва" }, "region", "invalid_choice"],
  [{ region: "Ош" }, "region", "invalid_choice"],
  [{ sex: "?" }, "sex", "invalid_choice"],
  [{ locale: "немецкий" }, "locale", "invalid_choice"],
];

async function twoCategories(quotaPlaces: number) {
  const world = await World.create();
  const conference = await world.conference();
  const make = (ru: string, en: string) =>
    createCategory(world.system(), conference.id, categoryExample({ name: { source: "ru", ru, en } }));
  const judges = await make("Судьи", "Judges");
  const press = await make("Журналисты", "Journalists");
  const quotas = [
    { categoryId: judges.id, quotaPlaces },
    { categoryId: press.id, quotaPlaces: 0 },
  ];
  const institution = await inviteInstitution(world.system(), conference.id, institutionExample(quotas));
  return { world, conference, judges, institution, ref: { institutionId: institution.id, key: null } };
}

describe("a table of nominees", () => {
  it("names each of 41 kinds of fault at its cell, and takes the good rows all the same", async () => {
    const { world, conference, judges, ref } = await twoCategories(20);
    const quotas = [{ categoryId: judges.id, quotaPlaces: 1 }];
    const other = await inviteInstitution(world.system(), conference.id, institutionExample(quotas));
    const elsewhere = nominationExample(judges.id, { email: "elsewhere@court.test" });
    await nominate(world.system(), { institutionId: other.id, key: null }, elsewhere);
    const wrong = faults.map(([cells], at) => ({ number: at + 10, cells: { ...good(at + 10), ...cells } }));
    const rows = [{ number: 2, cells: good(0) }, ...wrong, { number: 99, cells: good(99) }];

    const { items } = await checkRows(world.system(), ref, rows);

    const said = items.map(({ errors }) => errors.map(({ column, code }) => [column, code]));
    expect(said).toEqual([[], ...faults.map(([, column, code]) => [[column, code]]), []]);
    expect((await listQuotas(world.ctx.db, ref.institutionId))[0]?.heldPlaces).toBe(0);
    const applied = [];
    for (let from = 0; from < rows.length; from += 25)
      applied.push(...(await nominateRows(world.system(), ref, rows.slice(from, from + 25))).items);
    expect(applied.filter(({ outcome }) => outcome === "nominated").map(({ number }) => number)).toEqual([2, 99]);
    const { items: stored } = await listNominations(world.system(), ref, { limit: 50 });
    expect(stored.map(({ email }) => email)).toEqual(["bermet-0@court.test", "bermet-99@court.test"]);
  });

  it.each(["ky", "ru", "en"] as const)(
    "has words in %s for each of these faults, and no language borrows another one's",
    (locale) => {
      const catalogues: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { ky, ru, en };
      const others = Object.keys(catalogues).filter((one) => one !== locale);
      for (const code of new Set(faults.map(([, , one]) => one))) {
        const words = JSON.stringify(catalogues[locale]?.[`validation.${code}`] ?? "");

        expect([code, words.length > 10]).toEqual([code, true]);
        for (const other of others) expect(words).not.toBe(JSON.stringify(catalogues[other]?.[`validation.${code}`]));
      }
    },
  );

  it("warns of a namesake and lets the person decide", async () => {
    const { world, ref } = await twoCategories(5);
    const rows = [1, 2].map((number) => ({ number, cells: { ...good(number), familyName: "Токтогулова" } }));

    const { items } = await checkRows(world.system(), ref, rows);

    expect(items.map(({ outcome, warnings }) => [outcome, warnings.map(({ code }) => code)])).toEqual([
      ["ready", []],
      ["ready", ["same_name"]],
    ]);
  });

  it("fills the places in the order of the rows and refuses the rest", async () => {
    const { world, ref } = await twoCategories(2);
    const rows = [1, 2, 3].map((number) => ({ number, cells: good(number) }));

    const { items } = await nominateRows(world.system(), ref, rows);

    expect(items.map(({ outcome, errors }) => [outcome, errors[0]?.code])).toEqual([
      ["nominated", undefined],
      ["nominated", undefined],
      ["wrong", "nomination_quota_reached"],
    ]);
  });

  it("answers a repeated or doubled sending with what stands, also in a full quota", async () => {
    const { world, ref } = await twoCategories(3);
    const rows = [1, 2, 3].map((number) => ({ number, cells: good(number) }));
    const send = () => nominateRows(world.system(), ref, rows);

    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();

    const outcomes = [...first.items, ...second.items].map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "nominated")).toHaveLength(3);
    expect(third.items.map(({ outcome }) => outcome)).toEqual(["already", "already", "already"]);
    expect((await listNominations(world.system(), ref, { limit: 50 })).items).toHaveLength(3);
  });
});

describe("readTable", () => {
  const row = ["Токтогулова", "Бермет", "", "Судья", "b@court.test"];

  it.each([0, 1, 2])("reads the template's headings of language %i, in another order and under a title", (language) => {
    const heading = (column: RowColumn) => columnWords[column][language] ?? "";
    const columns = ["email", "position", "givenName", "familyName"] as const;
    const table = [
      ["Список кандидатов Ошского городского суда"],
      [],
      ["№", ...columns.map(heading)],
      ["1", "b@court.test", "Судья", "Бермет", "Токтогулова"],
      ["", "", " ", "", ""],
    ];

    const { rows, missing, unknown, doubled } = readTable(table);

    const cells = { email: "b@court.test", position: "Судья", givenName: "Бермет", familyName: "Токтогулова" };
    expect(rows).toEqual([{ number: 4, cells }]);
    expect([missing, unknown, doubled]).toEqual([[], ["№"], []]);
  });

  it("reads rows without headings in the order of the template", () => {
    const { rows } = readTable([row]);
    const cells = { familyName: "Токтогулова", givenName: "Бермет", position: "Судья", email: "b@court.test" };
    expect(rows).toEqual([{ number: 1, cells }]);
  });

  it("says which needed column is missing and which heading stands twice", () => {
    const { missing, doubled, rows } = readTable([
      ["ФАМИЛИЯ", "Имя:", "имя"],
      ["Токтогулова", "Бермет", "Айгүл"],
    ]);
    expect([missing, doubled]).toEqual([["position", "email"], ["givenName"]]);
    expect(rows[0]?.cells.givenName).toBe("Бермет");
  });
});

it("writes once and reads five times for 25 rows, however many came before", async () => {
  const world = await World.create();
  const { ref } = await invited(world, { quota: 300 });
  const batch = (from: number) =>
    Array.from({ length: 25 }, (_, at) => ({
      number: from + at + 1,
      cells: { ...good(from + at), category: undefined },
    }));
  const counts = [];

  for (let from = 0; from < 300; from += 25) {
    const { calls } = await countCalls(world.ctx.db, async () => {
      const { items } = await nominateRows(world.system(), ref, batch(from));
      expect(items.every(({ outcome }) => outcome === "nominated")).toBe(true);
    });
    counts.push(calls.toSorted().map((call) => call.replace("Command", "")));
  }

  const each = ["BatchGetItem", "GetItem", "GetItem", "Query", "TransactWriteItems"];
  expect(counts).toEqual(Array(12).fill(each));
  expect((await listQuotas(world.ctx.db, ref.institutionId))[0]?.heldPlaces).toBe(300);
});
