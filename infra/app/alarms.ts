import type { Foundation } from "./foundation.ts";

interface Watched {
  readonly gateway: sst.aws.ApiGatewayV2;
  readonly stream: sst.aws.Function;
  readonly jobs: sst.aws.Function;
  readonly table: sst.aws.Dynamo;
  readonly failures: sst.aws.Queue;
  readonly mailEvents: sst.aws.SnsTopic | undefined;
}

interface Alarm {
  readonly means: string;
  readonly metric: `${string} ${string}`;
  readonly atLeast: number;
  readonly statistic?: "Maximum";
  readonly dimensions: Readonly<Record<string, $util.Input<string>>>;
}

function functionAlarms({ stream, jobs }: Watched): Readonly<Record<string, Alarm>> {
  const of = ({ name }: sst.aws.Function, metric: string) =>
    ({ metric: `AWS/Lambda ${metric}`, dimensions: { FunctionName: name }, atLeast: 1 }) as const;
  return {
    StreamLag: {
      ...of(stream, "IteratorAge"),
      means: "Activities wait longer than ten minutes for their mail",
      statistic: "Maximum",
      atLeast: 600_000,
    },
    JobErrors: { ...of(jobs, "Errors"), means: "A timed job failed" },
  };
}

function resourceAlarms({ gateway, table, failures }: Watched): Readonly<Record<string, Alarm>> {
  const ofTable = { dimensions: { TableName: table.name }, atLeast: 1 };
  return {
    ApiErrors: {
      means: "The API answered 5xx: a defect, or a service behind it is down",
      metric: "AWS/ApiGateway 5xx",
      dimensions: { ApiId: gateway.nodes.api.id },
      atLeast: 5,
    },
    FailureQueue: {
      means: "Something could not be handled and waits for a person",
      metric: "AWS/SQS ApproximateNumberOfMessagesVisible",
      statistic: "Maximum",
      dimensions: { QueueName: failures.nodes.queue.name },
      atLeast: 1,
    },
    TableReadThrottles: { ...ofTable, metric: "AWS/DynamoDB ReadThrottleEvents", means: "Reads are refused" },
    TableWriteThrottles: { ...ofTable, metric: "AWS/DynamoDB WriteThrottleEvents", means: "Writes are refused" },
  };
}

/** SES stops an account's mail at 10 % of bounces or 0.5 % of complaints; these ring while there is time. */
function mailAlarms(events: sst.aws.SnsTopic): Readonly<Record<string, Alarm>> {
  const reputation = { statistic: "Maximum", dimensions: {} } as const;
  return {
    MailBounces: {
      ...reputation,
      means: "5 % of the mail or more comes back: SES may stop sending",
      metric: "AWS/SES Reputation.BounceRate",
      atLeast: 0.05,
    },
    MailComplaints: {
      ...reputation,
      means: "One recipient in a thousand calls the mail unwanted: SES may stop sending",
      metric: "AWS/SES Reputation.ComplaintRate",
      atLeast: 0.001,
    },
    MailEventsLost: {
      means: "A bounce or a complaint did not reach the function that marks the address",
      metric: "AWS/SNS NumberOfNotificationsFailed",
      dimensions: { TopicName: events.nodes.topic.name },
      atLeast: 1,
    },
  };
}

/**
 * One for each thing that can go wrong by itself: an alarm costs 0.10 USD a month for each metric that it looks at, by metric math too. What another one rings for has none of its own:
 * a throttled API answers 5xx; what the stream or mail events fail at lies in the failure queue or lets the stream fall behind. A stage without the
 * foundation has nobody to tell, and so no alarms.
 */
export function createAlarms(foundation: Foundation | undefined, watched: Watched): void {
  if (foundation === undefined) return;
  const topic = [foundation.alarmTopicArn];
  const alarms = {
    ...functionAlarms(watched),
    ...resourceAlarms(watched),
    ...(watched.mailEvents && mailAlarms(watched.mailEvents)),
  };
  for (const [name, { means, metric, atLeast, statistic = "Sum", dimensions }] of Object.entries(alarms)) {
    const [namespace, metricName] = metric.split(" ");
    new aws.cloudwatch.MetricAlarm(`${name}Alarm`, {
      namespace,
      metricName,
      statistic,
      dimensions,
      name: `${$app.name}-${$app.stage}-${name}`,
      alarmDescription: means,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: atLeast,
      period: 300,
      evaluationPeriods: 1,
      treatMissingData: "notBreaching",
      alarmActions: topic,
      okActions: topic,
    });
  }
}
