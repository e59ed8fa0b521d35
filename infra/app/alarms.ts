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
  readonly namespace: string;
  readonly metric: string;
  readonly statistic: "Maximum" | "Sum";
  readonly atLeast: number;
  readonly dimensions: Readonly<Record<string, $util.Input<string>>>;
}

const ofFunction = ({ name }: sst.aws.Function) => ({ namespace: "AWS/Lambda", dimensions: { FunctionName: name } });

/** Eight, so that they stay within the ten alarms that an account has for nothing. */
function alarmsOf({ gateway, api, stream, jobs, table, failures }: Watched): Readonly<Record<string, Alarm>> {
  const ofTable = { namespace: "AWS/DynamoDB", dimensions: { TableName: table.name }, statistic: "Sum" } as const;
  return {
    ApiErrors: {
      means: "The API answered 5xx: a defect, or a service behind it is down",
      namespace: "AWS/ApiGateway",
      metric: "5xx",
      statistic: "Sum",
      atLeast: 5,
      dimensions: { ApiId: gateway.nodes.api.id },
    },
    ApiThrottles: {
      means: "More requests at once than the account's Lambda concurrency",
      ...ofFunction(api),
      metric: "Throttles",
      statistic: "Sum",
      atLeast: 1,
    },
    StreamErrors: {
      means: "The stream function fails as a whole",
      ...ofFunction(stream),
      metric: "Errors",
      statistic: "Sum",
      atLeast: 1,
    },
    StreamLag: {
      means: "Activities wait longer than ten minutes for their mail",
      ...ofFunction(stream),
      metric: "IteratorAge",
      statistic: "Maximum",
      atLeast: 600_000,
    },
    JobErrors: {
      means: "A timed job failed",
      ...ofFunction(jobs),
      metric: "Errors",
      statistic: "Sum",
      atLeast: 1,
    },
    FailureQueue: {
      means: "Something could not be handled and waits for a person",
      namespace: "AWS/SQS",
      metric: "ApproximateNumberOfMessagesVisible",
      statistic: "Maximum",
      atLeast: 1,
      dimensions: { QueueName: failures.nodes.queue.name },
    },
    TableReadThrottles: {
      means: "Reads of the table are refused",
      ...ofTable,
      metric: "ReadThrottleEvents",
      atLeast: 1,
    },
    TableWriteThrottles: {
      means: "Writes to the table are refused",
      ...ofTable,
      metric: "WriteThrottleEvents",
      atLeast: 1,
    },
  };
}

export function createAlarms(stage: Stage, watched: Watched): void {
  const topic = stage.foundation ? [aws.ssm.getParameterOutput({ name: parameters.alarmTopicArn }).value] : [];
  for (const [name, { means, metric, atLeast, ...alarm }] of Object.entries(alarmsOf(watched))) {
    new aws.cloudwatch.MetricAlarm(`${name}Alarm`, {
      ...alarm,
      name: `${$app.name}-${$app.stage}-${name}`,
      alarmDescription: means,
      metricName: metric,
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
