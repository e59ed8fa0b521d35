import { parameters } from "../parameters.ts";
import type { Stage } from "./stage.ts";

interface Watched {
  readonly gateway: sst.aws.ApiGatewayV2;
  readonly api: sst.aws.Function;
  readonly stream: sst.aws.Function;
  readonly jobs: sst.aws.Function;
  readonly table: sst.aws.Dynamo;
  readonly failures: sst.aws.Queue;
}

interface Alarm {
  readonly means: string;
  readonly metric: `${string} ${string}`;
  readonly atLeast: number;
  readonly statistic?: "Maximum";
  readonly dimensions: Readonly<Record<string, $util.Input<string>>>;
}

function functionAlarms({ api, stream, jobs }: Watched): Readonly<Record<string, Alarm>> {
  const of = ({ name }: sst.aws.Function, metric: string) =>
    ({ metric: `AWS/Lambda ${metric}`, dimensions: { FunctionName: name }, atLeast: 1 }) as const;
  return {
    ApiThrottles: { ...of(api, "Throttles"), means: "More requests at once than the account's Lambda concurrency" },
    StreamErrors: { ...of(stream, "Errors"), means: "The stream function fails as a whole" },
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

/** Eight, so that they stay within the ten alarms that an account has for nothing. */
export function createAlarms(stage: Stage, watched: Watched): void {
  const topic = stage.foundation ? [aws.ssm.getParameterOutput({ name: parameters.alarmTopicArn }).value] : [];
  const alarms = { ...functionAlarms(watched), ...resourceAlarms(watched) };
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
