/** A list price in USD for one of the unit that its name says, and where it was read. */
interface Price {
  readonly usd: number;
  readonly source: string;
  /** True where AWS's own page, or a dated page that quotes it, was read; false for what is remembered. */
  readonly read: boolean;
}

/** When these were gathered. Look again before you rely on them: aws.amazon.com/<service>/pricing. */
export const pricesAt = "2026-11-24";
export const pricesOf = "eu-central-1";

const remembered = "AWS's list for eu-central-1 as remembered; not checked";
const dynamo =
  "us-east-1 0.625 / 0.125 (airbyte.com/data-engineering-resources/dynamodb-pricing, 2025-07-21) with 25% added for eu-central-1, an assumption";
const lambda = "git.mcrn.ar lambda-13-cost.md, 2026-05-11 (us-east-1; the same in eu-central-1 as remembered)";
const edge = "aws.amazon.com/cloudfront/pricing as stored, read 2026-11-24: Europe, the first 10 TB";

/** AWS list prices before anything that is free: a bill can only be lower. */
export const prices = {
  writeUnit: { usd: (0.625 * 1.25) / 1e6, source: dynamo, read: false },
  readUnit: { usd: (0.125 * 1.25) / 1e6, source: dynamo, read: false },
  /** With point-in-time recovery. */
  tableGbMonth: { usd: 0.31 + 0.24, source: remembered, read: false },
  lambdaCall: { usd: 0.2 / 1e6, source: lambda, read: true },
  lambdaGbSecond: { usd: 0.0000133334, source: `${lambda}; arm64`, read: true },
  gatewayCall: {
    usd: 1.2 / 1e6,
    source: `us-east-1 1.00 (AWS whitepaper Amazon API Gateway private APIs, cost optimization, read 2026-11-24); ${remembered}`,
    read: false,
  },
  mail: {
    usd: 0.1 / 1000,
    source: "build.allanninal.dev/what-the-shipping-notifier-costs, read 2026-11-24",
    read: true,
  },
  /** SES tells of each mail through a topic; what the topic hands to Lambda costs nothing more (remembered). */
  topicPublish: {
    usd: 0.5 / 1e6,
    source:
      "factualminds.com/blog/amazon-sns-pricing-publishes-fanout-protocols, 2026-06-13, standard topics, read 2026-11-24",
    read: true,
  },
  edgeGb: { usd: 0.085, source: edge, read: true },
  edgeCall: { usd: 0.012 / 10_000, source: remembered, read: false },
  schedulerCall: {
    usd: 1 / 1e6,
    source: "cloudburn.io/blog/amazon-eventbridge-pricing, 2026-03-13, the same in most regions; read 2026-11-24",
    read: true,
  },
  logGb: {
    usd: 0.63,
    source: `us-east-1 0.50 (c3x.dev/blog/cloudwatch-logs-cost-optimization, June 2026, read 2026-11-24); ${remembered}`,
    read: false,
  },
  /** For each metric that an alarm looks at, in metric math too; an alarm of alarms is 0.50 on top of those. */
  alarmMonth: {
    usd: 0.1,
    source:
      "c3x.dev/resources/aws/aws_cloudwatch_metric_alarm; aws.amazon.com/cloudwatch/pricing counts by alarm metric; read 2026-11-24",
    read: true,
  },
  /** A key of one's own, and its backups: only where the foundation is deployed. */
  keyMonth: { usd: 1, source: "cloudburn.io/blog/aws-kms-pricing, 2026-03-14, read 2026-11-24", read: true },
  backupGbMonth: { usd: 0.12, source: remembered, read: false },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;
