/** A list price in USD, and where it was read. */
interface Price {
  readonly usd: number;
  readonly source: string;
}

const deploy = "docs/deploy.md, eu-central-1, from memory of AWS's list; not checked against today's";
const dynamo =
  "us-east-1 0.625 / 0.125 (airbyte.com/data-engineering-resources/dynamodb-pricing, 2025-07-21) with 25% added for eu-central-1, an assumption";
const lambda = "x86 and arm64 table in git.mcrn.ar lambda-13-cost.md, 2026-05-11 (us-east-1)";
const unread = "AWS's list for us-east-1 as remembered; not checked";

/** AWS list prices, gathered on 2026-11-23, before anything that is free: a bill can only be lower. */
export const prices = {
  writeUnit: { usd: (0.625 * 1.25) / 1e6, source: dynamo },
  readUnit: { usd: (0.125 * 1.25) / 1e6, source: dynamo },
  tableGbMonth: { usd: 0.31 + 0.24, source: `${deploy}; with point-in-time recovery` },
  lambdaCall: { usd: 0.2 / 1e6, source: lambda },
  lambdaGbSecond: { usd: 0.0000133334, source: lambda },
  gatewayCall: { usd: 1.2 / 1e6, source: deploy },
  mail: { usd: 0.1 / 1000, source: deploy },
  edgeGb: { usd: 0.085, source: unread },
  edgeCall: { usd: 0.012 / 10_000, source: unread },
  schedulerCall: { usd: 1 / 1e6, source: unread },
  logGb: { usd: 0.63, source: unread },
  alarmMonth: { usd: 0.1, source: deploy },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;
