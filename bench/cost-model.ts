import type { Measured, ReactionUse } from "./measured.ts";
import { type PriceName, prices } from "./prices.ts";

/** How much of each priced thing a month uses. */
export type Use = Readonly<Partial<Record<PriceName, number>>>;

const gb = 1024 ** 3;
const logBytesPerCall = 1_000;
/** A function has a whole processor from 1,769 MB on, as this machine gives one. */
const wholeProcessorMb = 1_769;
const apiMb = 1_024;
const reactionMb = 512;
const firstLoadBytes = 120 * 1024;
const filesPerFirstLoad = 20;

/** What of the functions' time costs, where a processor's share makes it longer in proportion: an upper bound, for waiting does not grow. */
const gbSeconds = (ms: number, memoryMb: number): number =>
  ((ms * (wholeProcessorMb / memoryMb)) / 1_000) * (memoryMb / 1_024);

const isPrice = (name: string): name is PriceName => name in prices;

/** What each thing costs, in USD. */
export function costsOf(use: Use): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(use).map(([name, amount]) => [name, isPrice(name) ? prices[name].usd * amount : Number.NaN]),
  );
}

export const totalUsd = (use: Use): number => Object.values(costsOf(use)).reduce((sum, usd) => sum + usd, 0);

/** All uses in one. */
export function sumUse(...uses: readonly Use[]): Use {
  const sum: Partial<Record<PriceName, number>> = {};
  for (const [name, amount] of uses.flatMap((use) => Object.entries(use))) {
    if (isPrice(name)) sum[name] = (sum[name] ?? 0) + amount;
  }
  return sum;
}

/** A sign-in is two requests: the code, and the code's use. */
const callsOf = (operation: string): number => (operation === "signIn" ? 2 : 1);

function requestUse(operation: string, times: number, { requests }: Measured): Use {
  const each = requests[operation];
  if (each === undefined) throw new Error(`${operation} was not measured`);
  const calls = times * callsOf(operation);
  return {
    readUnit: each.readUnits * times,
    writeUnit: each.writeUnits * times,
    gatewayCall: calls,
    edgeCall: calls,
    lambdaCall: calls,
    lambdaGbSecond: gbSeconds(each.ms * times, apiMb),
    edgeGb: (each.bytes * times) / gb,
    logGb: (calls * logBytesPerCall) / gb,
  };
}

const reactionUse = (times: number, { readUnits, writeUnits, ms, calls, mails, reports }: ReactionUse): Use => ({
  readUnit: readUnits * times,
  writeUnit: writeUnits * times,
  lambdaCall: calls * times,
  lambdaGbSecond: gbSeconds(ms * times, reactionMb),
  logGb: (calls * times * logBytesPerCall) / gb,
  mail: mails * times,
  topicPublish: reports * times,
});

/** Requests that reach the API while so many people register, read and come; the edge is taken to keep nothing. */
export const requestsOf = (people: number): Readonly<Record<string, number>> => ({
  register: people,
  signIn: 2 * people,
  getSession: 10 * people,
  getPublicAgenda: 10 * people,
  getPublishedConference: 5 * people,
  listOpenCategories: 2 * people,
  getMyRegistration: 4 * people,
  getPublicSession: 5 * people,
  // The whole list, page by page, a hundred times.
  listRegistrations: 100 * Math.ceil(people / 50),
  getDraft: 500,
  createSession: 60,
  createRoom: 5,
  releaseAgenda: 10,
  cancelRegistration: Math.ceil(people / 20),
});

/** What a conference uses: its requests, what follows from them, each person's first loads, and what stays in the table for a month. */
export function conferenceUse(people: number, measured: Measured): Use {
  const requests = requestsOf(people);
  const firstLoads = 2 * people;
  return sumUse(
    ...Object.entries(requests).map(([operation, times]) => requestUse(operation, times, measured)),
    ...Object.entries(measured.reactions).map(([operation, use]) => reactionUse(requests[operation] ?? 0, use)),
    { edgeGb: (firstLoads * firstLoadBytes) / gb, edgeCall: firstLoads * filesPerFirstLoad },
    { tableGbMonth: (people * measured.storedBytesPerPerson) / gb },
  );
}

/** Runs of all jobs in a month of 30 days (`infra/app/jobs.ts`): three every five minutes, two every hour, and two a night. */
const jobRuns = 30 * (3 * 12 * 24 + 2 * 24 + 2);

/** A month without a request: the jobs, nine alarms and a small table. No Route 53 zone (0.50 USD where there is one). */
export const idleMonth = ({ job }: Measured): Use => ({
  schedulerCall: jobRuns,
  lambdaCall: jobRuns,
  lambdaGbSecond: gbSeconds(job.ms * jobRuns, reactionMb),
  readUnit: job.readUnits * jobRuns,
  writeUnit: job.writeUnits * jobRuns,
  logGb: (jobRuns * logBytesPerCall) / gb,
  alarmMonth: 9,
  tableGbMonth: 0.05,
});

/** What the foundation adds to every month: a key of one's own, and 35 daily and 12 monthly backups of a small table. */
export const foundationMonth: Use = { keyMonth: 1, backupGbMonth: 47 * 0.05 };
