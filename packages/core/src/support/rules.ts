import type { Claim, Rate, Rules, Statement, StatementDay } from "./schema.ts";
import { type Provision, provisions, type Reduction } from "./terms.ts";

type Table = Pick<Rules, "rates" | "deductions" | "travelDayPercent" | "provided" | "mostDays">;
type Days = Pick<Claim, "rateKey" | "firstDay" | "lastDay" | "travelsFirst" | "travelsLast" | "exceptions">;

/** What the conference gives beside money. */
export interface Facts {
  readonly startsOn: string;
  readonly endsOn: string;
  /** Nights in a room that the organizer pays, each by the day on which it begins. */
  readonly lodged: ReadonlySet<string>;
}

type Provided = Readonly<Record<Provision, boolean>>;

const dayMs = 86_400_000;
const daysFrom = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += dayMs)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

/** Down to whole hundredths: nobody loses a hundredth by rounding. */
const share = (cents: number, percent: number): number => Math.floor((cents * percent) / 100);

function providedOn(day: string, { provided }: Table, { exceptions }: Days, facts: Facts): Provided {
  const exception = exceptions.find((one) => one.day === day);
  if (exception) return exception;
  const within = day >= facts.startsOn && day <= facts.endsOn;
  return {
    breakfast: within && provided.breakfast,
    lunch: within && provided.lunch,
    dinner: within && provided.dinner,
    lodging: facts.lodged.has(day),
  };
}

/** Takes off one thing after the other, and never more than is left. */
class Purse {
  left: number;
  readonly parts: { why: Reduction; cents: number }[] = [];

  constructor(cents: number) {
    this.left = cents;
  }

  take(why: Reduction, cents: number): void {
    const taken = Math.min(cents, this.left);
    if (taken <= 0) return;
    this.left -= taken;
    this.parts.push({ why, cents: -taken });
  }
}

interface Day {
  readonly day: string;
  /** From 1. */
  readonly number: number;
  readonly travel: boolean;
  readonly provided: Provided;
  readonly paidBefore: number;
}

function payDay({ day, number, travel, provided, paidBefore }: Day, table: Table, rate: Rate): StatementDay {
  const purse = new Purse(rate.dailyCents);
  if (travel) purse.take("travelDay", rate.dailyCents - share(rate.dailyCents, table.travelDayPercent));
  const base = purse.left;
  for (const what of provisions) if (provided[what]) purse.take(what, share(base, table.deductions[what]));
  if (rate.dayCeilingCents !== undefined) purse.take("dayCeiling", purse.left - rate.dayCeilingCents);
  if (table.mostDays !== undefined && number > table.mostDays) purse.take("mostDays", purse.left);
  if (rate.totalCeilingCents !== undefined)
    purse.take("totalCeiling", purse.left - Math.max(0, rate.totalCeilingCents - paidBefore));
  return { day, travel, rateCents: rate.dailyCents, parts: purse.parts, cents: purse.left };
}

/**
 * What a person is paid for subsistence, day by day, in hundredths of the rate's currency. Pure: the same rules, days and facts give the
 * same statement. Null where the rules have no such rate any more.
 */
export function statementOf(table: Table, claim: Days, facts: Facts): Statement | null {
  const rate = table.rates.find(({ key }) => key === claim.rateKey);
  if (rate === undefined) return null;
  let totalCents = 0;
  const days = daysFrom(claim.firstDay, claim.lastDay).map((day, at): StatementDay => {
    const travel = (day === claim.firstDay && claim.travelsFirst) || (day === claim.lastDay && claim.travelsLast);
    const provided = providedOn(day, table, claim, facts);
    const paid = payDay({ day, number: at + 1, travel, provided, paidBefore: totalCents }, table, rate);
    totalCents += paid.cents;
    return paid;
  });
  return { place: rate.place, currency: rate.currency, days, totalCents };
}
