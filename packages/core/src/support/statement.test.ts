import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type Facts, statementOf } from "./rules.ts";
import { type Claim, claimInput, type Rate, type RulesInput } from "./schema.ts";

const place = { source: "en", en: "Bishkek" } as const;
const startsOn = "2018-10-12";
const endsOn = "2018-10-14";
const day = (number: number): string => new Date(Date.UTC(2018, 9, number)).toISOString().slice(0, 10);
const cents = fc.integer({ min: 0, max: 1_000_000 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const rate = fc.record({
  key: fc.constant("bishkek"),
  place: fc.constant(place),
  currency: fc.constant("KGS"),
  dailyCents: cents,
  dayCeilingCents: maybe(cents),
  totalCeilingCents: maybe(cents),
});
const provided = fc.record({ breakfast: fc.boolean(), lunch: fc.boolean(), dinner: fc.boolean() });
const percent = (max: number) => fc.integer({ min: 0, max });
const rules: fc.Arbitrary<Omit<RulesInput, "rates"> & { readonly rates: Rate[] }> = fc.record({
  rates: fc.tuple(rate),
  deductions: fc.record({ breakfast: percent(25), lunch: percent(25), dinner: percent(25), lodging: percent(25) }),
  travelDayPercent: percent(100),
  provided,
  mostDays: maybe(fc.integer({ min: 1, max: 12 })),
});
const exception = fc
  .tuple(fc.integer({ min: 5, max: 25 }), provided, fc.boolean())
  .map(([at, meals, lodging]) => ({ day: day(at), ...meals, lodging }));
const claim = fc
  .record({
    from: fc.integer({ min: 5, max: 15 }),
    length: fc.integer({ min: 0, max: 10 }),
    travelsFirst: fc.boolean(),
    travelsLast: fc.boolean(),
    exceptions: fc.array(exception, { maxLength: 4 }),
  })
  .map(
    ({
      from,
      length,
      ...rest
    }): Pick<Claim, "rateKey" | "firstDay" | "lastDay" | "travelsFirst" | "travelsLast" | "exceptions"> => ({
      rateKey: "bishkek",
      firstDay: day(from),
      lastDay: day(from + length),
      ...rest,
    }),
  );
const facts: fc.Arbitrary<Facts> = fc
  .array(fc.integer({ min: 5, max: 25 }), { maxLength: 10 })
  .map((nights) => ({ startsOn, endsOn, lodged: new Set(nights.map(day)) }));

const must = <T>(found: T | null): T => {
  if (found === null) throw new Error("the rules have the rate");
  return found;
};

describe("a statement of subsistence", () => {
  it("explains each day: the rate with all that is taken off is what is paid, and the days make the total", () => {
    fc.assert(
      fc.property(rules, claim, facts, (table, asked, known) => {
        const { days, totalCents } = must(statementOf(table, asked, known));
        for (const one of days) {
          expect(one.rateCents + one.parts.reduce((sum, part) => sum + part.cents, 0)).toBe(one.cents);
          expect(one.parts.every((part) => part.cents < 0 && Number.isInteger(part.cents))).toBe(true);
        }
        expect(days.reduce((sum, one) => sum + one.cents, 0)).toBe(totalCents);
        expect(days.map((one) => one.day)).toEqual(days.map((_, at) => day(Number(asked.firstDay.slice(8)) + at)));
        expect(days.at(-1)?.day).toBe(asked.lastDay);
      }),
    );
  });

  it("never pays less than nothing nor more than the rate and its ceilings", () => {
    fc.assert(
      fc.property(rules, claim, facts, (table, asked, known) => {
        const { days, totalCents } = must(statementOf(table, asked, known));
        const [{ dailyCents, dayCeilingCents = dailyCents, totalCeilingCents = Number.MAX_SAFE_INTEGER }] =
          table.rates as [Rate];
        for (const one of days) {
          expect(one.cents).toBeGreaterThanOrEqual(0);
          expect(one.cents).toBeLessThanOrEqual(Math.min(dailyCents, dayCeilingCents));
        }
        expect(totalCents).toBeLessThanOrEqual(totalCeilingCents);
        expect(days.filter((one) => one.cents > 0).length).toBeLessThanOrEqual(table.mostDays ?? days.length);
      }),
    );
  });

  it("never pays more where more is given, nor less where somebody stays longer", () => {
    fc.assert(
      fc.property(rules, claim, facts, (table, asked, known) => {
        const plain = { ...asked, exceptions: [], travelsLast: false };
        const before = must(statementOf(table, plain, known)).totalCents;
        const all = { breakfast: true, lunch: true, dinner: true };
        const given = must(statementOf({ ...table, provided: all }, plain, known)).totalCents;
        const later = { ...plain, lastDay: day(Number(plain.lastDay.slice(8)) + 1) };
        expect(given).toBeLessThanOrEqual(before);
        if (!(plain.firstDay === plain.lastDay && plain.travelsFirst))
          expect(must(statementOf(table, later, known)).totalCents).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("takes off what was given on a single day instead of what the rules and the rooms say, and on that day alone", () => {
    const table = {
      rates: [{ key: "bishkek", place, currency: "KGS", dailyCents: 200_000 }],
      deductions: { breakfast: 10, lunch: 20, dinner: 20, lodging: 30 },
      travelDayPercent: 75,
      provided: { breakfast: false, lunch: true, dinner: false },
    };
    const days = { firstDay: "2018-10-12", lastDay: "2018-10-13", travelsFirst: false, travelsLast: false };
    const given = { day: "2018-10-12", breakfast: false, lunch: false, dinner: true, lodging: false };
    const known = { startsOn, endsOn, lodged: new Set(["2018-10-12", "2018-10-13"]) };

    const asked = { rateKey: "bishkek", ...days, exceptions: [given] };
    const reasons = must(statementOf(table, asked, known)).days.map(({ parts }) => parts.map(({ why }) => why));
    expect(reasons).toEqual([["dinner"], ["lunch", "lodging"]]);

    const claim = (...exceptions: unknown[]) => v.is(claimInput, { ...asked, exceptions, receipts: [] });
    expect([claim(given), claim(given, { ...given, day: "2018-10-13" })]).toEqual([true, true]);
    expect([claim(given, given), claim({ ...given, lodging: undefined })]).toEqual([false, false]);
  });

  it("reads as an accountant would compute it", () => {
    const table = {
      rates: [{ key: "bishkek", place, currency: "KGS", dailyCents: 200_000, totalCeilingCents: 500_000 }],
      deductions: { breakfast: 10, lunch: 20, dinner: 20, lodging: 30 },
      travelDayPercent: 75,
      provided: { breakfast: false, lunch: true, dinner: false },
    };
    const asked = {
      rateKey: "bishkek",
      firstDay: "2018-10-11",
      lastDay: "2018-10-14",
      travelsFirst: true,
      travelsLast: true,
      exceptions: [],
    };
    const known = { startsOn, endsOn, lodged: new Set(["2018-10-12"]) };

    const { days, totalCents } = must(statementOf(table, asked, known));
    expect(days.map((one) => [one.day, one.parts.map(({ why, cents: off }) => `${why} ${off}`), one.cents])).toEqual([
      ["2018-10-11", ["travelDay -50000"], 150_000],
      ["2018-10-12", ["lunch -40000", "lodging -60000"], 100_000],
      ["2018-10-13", ["lunch -40000"], 160_000],
      ["2018-10-14", ["travelDay -50000", "lunch -30000", "totalCeiling -30000"], 90_000],
    ]);
    expect(totalCents).toBe(500_000);
    expect(statementOf(table, { ...asked, rateKey: "osh" }, known)).toBeNull();
  });
});
