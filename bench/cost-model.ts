import { type PriceName, prices } from "./prices.ts";

/** How much of each priced thing a month uses. */
export type Use = Readonly<Partial<Record<PriceName, number>>>;

/** Requests by operation, and whether an operation's units are reads; units of a write are all priced as writes. */
interface Traffic {
  readonly requests: Readonly<Record<string, number>>;
  readonly unitsOf: Readonly<Record<string, number>>;
  readonly writes: readonly string[];
}

const apiSeconds = 0.2;
const apiGb = 1;
const jobSeconds = 0.5;
const jobGb = 0.5;
const logBytesPerCall = 1_000;
const gb = 1024 ** 3;

const isPrice = (name: string): name is PriceName => name in prices;

/** What each thing costs, in USD. */
export function costsOf(use: Use): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(use).map(([name, amount]) => [name, isPrice(name) ? prices[name].usd * amount : Number.NaN]),
  );
}

export const totalUsd = (use: Use): number => Object.values(costsOf(use)).reduce((sum, usd) => sum + usd, 0);

/** What requests to the API use. @throws where a request's units were not measured */
export function apiUse({ requests, unitsOf, writes }: Traffic): Use {
  let calls = 0;
  const units = { readUnit: 0, writeUnit: 0 };
  for (const [name, times] of Object.entries(requests)) {
    const each = unitsOf[name];
    if (each === undefined) throw new Error(`the units of ${name} were not measured`);
    calls += times;
    units[writes.includes(name) ? "writeUnit" : "readUnit"] += each * times;
  }
  return {
    ...units,
    gatewayCall: calls,
    edgeCall: calls,
    lambdaCall: calls,
    lambdaGbSecond: calls * apiSeconds * apiGb,
    logGb: (calls * logBytesPerCall) / gb,
  };
}

/** What timed work and reactions use. */
export const jobUse = (calls: number, readUnitsEach: number): Use => ({
  lambdaCall: calls,
  lambdaGbSecond: calls * jobSeconds * jobGb,
  readUnit: calls * readUnitsEach,
  logGb: (calls * logBytesPerCall) / gb,
});

/** All uses in one. */
export function sumUse(...uses: readonly Use[]): Use {
  const sum: Partial<Record<PriceName, number>> = {};
  for (const [name, amount] of uses.flatMap((use) => Object.entries(use))) {
    if (isPrice(name)) sum[name] = (sum[name] ?? 0) + amount;
  }
  return sum;
}

/** Five-minute and daily jobs, eight alarms and a small table; no request. No Route 53 zone (0.50 USD where there is one). */
export const idleMonth: Use = sumUse(jobUse(12 * 24 * 30 + 30, 10), {
  schedulerCall: 12 * 24 * 30 + 30,
  alarmMonth: 8,
  tableGbMonth: 0.05,
});
