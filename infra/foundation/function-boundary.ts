import { Aws } from "aws-cdk-lib";
import { ManagedPolicy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { acknowledge, asFound } from "./acknowledge.ts";

const here = `${Aws.REGION}:${Aws.ACCOUNT_ID}`;
const arn = (service: string, rest: string): string => `arn:${Aws.PARTITION}:${service}:${rest}`;

interface Limit {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** What a role of the app can hold at most, whatever its own policy says; everything of the app begins with its name. */
const limits: Readonly<Record<string, Limit>> = {
  Table: {
    actions: [
      "dynamodb:BatchGetItem",
      "dynamodb:ConditionCheckItem",
      "dynamodb:DeleteItem",
      "dynamodb:DescribeStream",
      "dynamodb:GetItem",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator",
      "dynamodb:ListStreams",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    ],
    resources: [arn("dynamodb", `${here}:table/assize-*`)],
  },
  Files: {
    actions: ["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"],
    resources: [arn("s3", "::assize-*")],
  },
  Mail: {
    actions: ["ses:SendEmail", "ses:SendRawEmail"],
    resources: [arn("ses", `${here}:identity/*`), arn("ses", `${here}:configuration-set/assize-*`)],
  },
  Timers: {
    actions: ["scheduler:CreateSchedule", "scheduler:DeleteSchedule", "scheduler:UpdateSchedule"],
    resources: [arn("scheduler", `${here}:schedule/assize-*`)],
  },
  Queues: { actions: ["sqs:SendMessage"], resources: [arn("sqs", `${here}:assize-*`)] },
  Functions: { actions: ["lambda:InvokeFunction"], resources: [arn("lambda", `${here}:function:assize-*`)] },
  Logs: {
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [arn("logs", `${here}:log-group:/assize/*`)],
  },
  Traces: { actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], resources: ["*"] },
};

/** A role that only EventBridge Scheduler takes on: a function may name it in a timer, and no other role anywhere. */
const passTimers = {
  sid: "PassTimers",
  actions: ["iam:PassRole"],
  resources: [arn("iam", `:${Aws.ACCOUNT_ID}:role/assize-*-Timers`)],
  conditions: { StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" } },
};

const keyActions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"];

/** All of it: what a function needs besides must be added here first. */
export const permittedActions = [
  ...Object.values(limits).flatMap(({ actions }) => actions),
  ...passTimers.actions,
  ...keyActions,
];

/** The permissions boundary of every role that the app makes: without it the deploy role can make none. */
export function createFunctionBoundary(scope: Construct, key: IKey): ManagedPolicy {
  const statements = Object.entries(limits).map(
    ([sid, { actions, resources }]) => new PolicyStatement({ sid, actions: [...actions], resources: [...resources] }),
  );
  const boundary = new ManagedPolicy(scope, "FunctionBoundary", {
    managedPolicyName: "assize-foundation-function-boundary",
    description: "What a role of the app can hold at most",
    statements: [
      ...statements,
      new PolicyStatement(passTimers),
      new PolicyStatement({ sid: "Key", actions: keyActions, resources: [key.keyArn] }),
    ],
  });
  const wide = Object.values(limits)
    .flatMap(({ resources }) => resources)
    .concat(passTimers.resources);
  acknowledge(
    boundary,
    "IAM5",
    wide.filter((resource) => resource !== "*").map((resource) => `Resource::${asFound(resource)}`),
    "A boundary permits nothing by itself. Names of the app begin with assize-; each role names its own resources exactly.",
  );
  acknowledge(boundary, "IAM5", ["Resource::*"], "X-Ray's two actions for writing traces take no resource.");
  return boundary;
}
