import { build } from "esbuild";
import { describe, expect, inject, it, vi } from "vitest";
import { tableShape } from "../../packages/core/src/db/table.ts";
import { readConfig, readScheduleTarget } from "../../packages/core/src/platform/config.ts";
import { parameters } from "../parameters.ts";
import { published } from "../testing/answers.ts";
import { every, only, type Resource, type Statement, statementsOf } from "../testing/program.ts";

const account = "eu-central-1:123456789012";
const table = `arn:aws:dynamodb:${account}:table/TableTable`;
const failures = `arn:aws:sqs:${account}:FailuresQueue`;
const functions = [
  { name: "ApiFunction", entry: "api", memorySize: 1024, timeout: 15 },
  { name: "StreamFunction", entry: "stream", memorySize: 512, timeout: 60 },
  { name: "JobsFunction", entry: "jobs", memorySize: 512, timeout: 300 },
  { name: "MailEventsFunction", entry: "mail-events", memorySize: 512, timeout: 30 },
] as const;

const timersRole = "arn:aws:iam::123456789012:role/TimersRole";
const key = `arn:aws:kms:${account}:key/foundation`;
const useKey: Statement = {
  actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"],
  resources: [key],
};
const writeTraces: Statement = { actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], resources: ["*"] };
const onTable: Statement[] = [
  {
    actions: [
      "dynamodb:BatchGetItem",
      "dynamodb:ConditionCheckItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    ],
    resources: [table],
  },
  { actions: ["dynamodb:Query"], resources: [`${table}/index/gsi1`, `${table}/index/gsi2`] },
];
const sendMail: Statement = {
  actions: ["ses:SendEmail", "ses:SendRawEmail"],
  resources: [`arn:aws:ses:${account}:identity/court.example`, `arn:aws:ses:${account}:configuration-set/mail-config`],
};
const writeLog = (entry: string): Statement => ({
  actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
  resources: [`arn:aws:logs:${account}:log-group:/assize/production/${entry}:log-stream:*`],
});

const allowed: Readonly<Record<string, readonly Statement[]>> = {
  ApiFunction: [
    ...onTable,
    { actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], resources: ["arn:aws:s3:::filesbucket/*"] },
    { actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::filesbucket"] },
    useKey,
    writeLog("api"),
    writeTraces,
  ],
  StreamFunction: [
    ...onTable,
    sendMail,
    { actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], resources: ["arn:aws:s3:::filesbucket/*"] },
    { actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::filesbucket"] },
    {
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"],
      resources: [`${table}/stream/2026-01-01T00:00:00.000`],
    },
    { actions: ["sqs:SendMessage"], resources: [failures] },
    {
      actions: ["scheduler:CreateSchedule", "scheduler:DeleteSchedule", "scheduler:UpdateSchedule"],
      resources: [`arn:aws:scheduler:${account}:schedule/assize-production-Timers/*`],
    },
    {
      actions: ["iam:PassRole"],
      resources: [timersRole],
      conditions: [{ test: "StringEquals", variable: "iam:PassedToService", values: ["scheduler.amazonaws.com"] }],
    },
    useKey,
    writeLog("stream"),
    writeTraces,
  ],
  JobsFunction: [
    ...onTable,
    { actions: ["s3:DeleteObject"], resources: ["arn:aws:s3:::filesbucket/*"] },
    sendMail,
    useKey,
    writeLog("jobs"),
    writeTraces,
  ],
  MailEventsFunction: [
    ...onTable,
    { actions: ["sqs:SendMessage"], resources: [failures] },
    useKey,
    writeLog("mail-events"),
    writeTraces,
  ],
};

const program = inject("production");
const lambda = (name: string): Resource["inputs"] => only(program, "lambda/function:Function", name);
const variablesOf = (name: string) => (lambda(name).environment as { variables: Record<string, string> }).variables;

describe("functions", () => {
  it("are these four and no other", () => {
    const names = every(program, "lambda/function:Function").map(({ name }) => name);
    expect(names.toSorted()).toEqual(functions.map(({ name }) => `${name}Function`).toSorted());
  });

  it.each(functions)(
    "$name runs Node 24 on arm64 and logs JSON that is kept for 90 days",
    ({ name, entry, ...size }) => {
      const logGroup = `/assize/production/${entry}`;
      expect(lambda(name)).toMatchObject({
        ...size,
        runtime: "nodejs24.x",
        architectures: ["arm64"],
        packageType: "Zip",
        handler: `packages/functions/src/lambda/${entry}.handler`,
        loggingConfig: { logFormat: "JSON", logGroup },
        tracingConfig: { mode: "Active" },
        kmsKeyArn: key,
      });
      expect(only(program, "cloudwatch/logGroup:LogGroup", name)).toEqual({
        name: logGroup,
        retentionInDays: 90,
        kmsKeyId: key,
      });
    },
  );

  it.each(functions)("$name has an entry that exports what Lambda calls", async ({ entry }) => {
    const built = await build({
      entryPoints: [`packages/functions/src/lambda/${entry}.ts`],
      format: "esm",
      write: false,
      metafile: true,
    });
    expect(Object.values(built.metafile.outputs)[0]?.exports).toContain("handler");
  });

  it.each(functions)("$name gets every setting that the code reads, and keeps them secret in the state", ({ name }) => {
    const resource = every(program, "lambda/function:Function").find((one) => one.name.startsWith(name));
    expect(resource?.secretInputs).toContain("environment");
    for (const [key, value] of Object.entries(variablesOf(name))) vi.stubEnv(key, value);
    expect(readConfig()).toEqual({
      tableName: "TableTable",
      filesBucket: "filesbucket",
      mailSender: "no-reply@court.example",
      publicUrl: "https://conference.court.example",
      smtpUrl: null,
      secrets: { hmacKey: "app-secret", ticketKey: "ticket-key", earlierTicketKeys: [] },
    });
    vi.unstubAllEnvs();
  });
});

describe("permissions", () => {
  it.each(functions)("$name may do what it needs and nothing more", ({ name }) => {
    const statements = statementsOf(program, name);
    expect(statements).toEqual(allowed[name]?.map((statement) => ({ effect: "Allow", ...statement })));
    expect(only(program, "iam/role:Role", name)).toMatchObject({ managedPolicyArns: [] });
  });

  it("name every action and every resource", () => {
    const roles = every(program, "iam/role:Role");
    expect(roles).toHaveLength(12);
    for (const { name } of roles)
      for (const { actions, resources } of statementsOf(program, name)) {
        expect(actions.filter((action) => action.includes("*"))).toEqual([]);
        // AWS takes X-Ray's two actions on everything only.
        if (actions.every((action) => writeTraces.actions.includes(action))) continue;
        expect(resources.filter((resource) => resource === "*" || !resource.startsWith("arn:aws:"))).toEqual([]);
      }
    expect(every(program, "iam/rolePolicyAttachment:RolePolicyAttachment")).toEqual([]);
  });

  it("are taken on by the one service that runs the function", () => {
    const trusted = every(program, "iam/role:Role").map(({ name, inputs }) => {
      const { Statement: statements } = inputs.assumeRolePolicy as { Statement: { Principal: unknown }[] };
      return [name, statements.map(({ Principal }) => Principal)];
    });
    expect(Object.fromEntries(trusted)).toEqual({
      ApiFunctionRole: [{ Service: "lambda.amazonaws.com" }],
      StreamFunctionRole: [{ Service: "lambda.amazonaws.com" }],
      JobsFunctionRole: [{ Service: "lambda.amazonaws.com" }],
      MailEventsFunctionRole: [{ Service: "lambda.amazonaws.com" }],
      RetryMailRole: [{ Service: "scheduler.amazonaws.com" }],
      SweepRole: [{ Service: "scheduler.amazonaws.com" }],
      RetentionRole: [{ Service: "scheduler.amazonaws.com" }],
      DueReleasesRole: [{ Service: "scheduler.amazonaws.com" }],
      TimersRole: [{ Service: "scheduler.amazonaws.com" }],
      DueNominationsRole: [{ Service: "scheduler.amazonaws.com" }],
      ExpireOffersRole: [{ Service: "scheduler.amazonaws.com" }],
      RemindersRole: [{ Service: "scheduler.amazonaws.com" }],
    });
  });

  it("let only the gateway call the API, and the post's topic the function that marks addresses", () => {
    const callers = every(program, "lambda/permission:Permission").map(({ inputs }) => inputs);
    const byPrincipal = callers.toSorted((a, b) => String(a.principal).localeCompare(String(b.principal)));
    expect(byPrincipal).toMatchObject([
      {
        principal: "apigateway.amazonaws.com",
        sourceArn: expect.stringMatching(/^arn:aws:execute-api:.*:ApiApi\/\*$/),
      },
      { principal: "sns.amazonaws.com", sourceArn: `arn:aws:sns:${account}:MailEventsTopic` },
    ]);
    expect(every(program, "lambda/functionUrl:FunctionUrl")).toEqual([]);
  });
});

describe("reports of the post", () => {
  it("go to the function that marks addresses, and into the queue where it fails", () => {
    expect(only(program, "sns/topicSubscription:TopicSubscription")).toMatchObject({
      protocol: "lambda",
      endpoint: `arn:aws:lambda:${account}:function:MailEventsFunctionFunction`,
      topic: `arn:aws:sns:${account}:MailEventsTopic`,
    });
    expect(lambda("MailEventsFunction").deadLetterConfig).toEqual({ targetArn: failures });
  });
});

describe("the stream", () => {
  it("hands on new activities from the first one, and a record that fails stops neither the others nor gets lost", () => {
    expect(only(program, "lambda/eventSourceMapping:EventSourceMapping")).toEqual({
      eventSourceArn: `${table}/stream/2026-01-01T00:00:00.000`,
      functionName: `arn:aws:lambda:${account}:function:StreamFunctionFunction`,
      filterCriteria: { filters: [{ pattern: JSON.stringify(tableShape.streamFilter) }] },
      startingPosition: "TRIM_HORIZON",
      batchSize: 25,
      parallelizationFactor: 10,
      functionResponseTypes: ["ReportBatchItemFailures"],
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 5,
      destinationConfig: { onFailure: { destinationArn: failures } },
    });
  });

  it("keeps failures for two weeks, encrypted", () => {
    expect(only(program, "sqs/queue:Queue")).toMatchObject({
      messageRetentionSeconds: 1_209_600,
      kmsMasterKeyId: key,
    });
  });
});

describe("roles", () => {
  it("are all made within the foundation's boundary", () => {
    for (const { inputs } of every(program, "iam/role:Role"))
      expect(inputs.permissionsBoundary).toBe(published[parameters.functionBoundaryArn]);
  });
});

describe("timed jobs", () => {
  it("retry mail and look for lost offers and releases every five minutes, sweep and erase at night, and look at nominations and reminders every hour", () => {
    const schedules = every(program, "scheduler/schedule:Schedule").map(({ inputs }) => inputs);
    const target = {
      arn: `arn:aws:lambda:${account}:function:JobsFunctionFunction`,
      deadLetterConfig: { arn: failures },
    };
    expect(schedules).toMatchObject([
      { scheduleExpression: "rate(5 minutes)", state: "ENABLED", target: { ...target, input: '{"job":"retry-mail"}' } },
      { scheduleExpression: "cron(0 21 * * ? *)", state: "ENABLED", target: { ...target, input: '{"job":"sweep"}' } },
      {
        scheduleExpression: "cron(0 22 * * ? *)",
        state: "ENABLED",
        target: { ...target, input: '{"job":"retention"}' },
      },
      {
        scheduleExpression: "rate(5 minutes)",
        state: "ENABLED",
        target: { ...target, input: '{"job":"expire-offers"}' },
      },
      {
        scheduleExpression: "rate(5 minutes)",
        state: "ENABLED",
        target: { ...target, input: '{"job":"due-releases"}' },
      },
      {
        scheduleExpression: "rate(1 hour)",
        state: "ENABLED",
        target: { ...target, input: '{"job":"due-nominations"}' },
      },
      { scheduleExpression: "rate(1 hour)", state: "ENABLED", target: { ...target, input: '{"job":"reminders"}' } },
    ]);
  });
});

describe("timers", () => {
  it("lie in a group of the stage and call the jobs function, and nothing else, as the code sets them", () => {
    expect(only(program, "scheduler/scheduleGroup:ScheduleGroup")).toMatchObject({ name: "assize-production-Timers" });
    const jobs = `arn:aws:lambda:${account}:function:JobsFunctionFunction`;
    expect(statementsOf(program, "TimersRole")).toEqual([
      { actions: ["lambda:InvokeFunction"], resources: [jobs] },
      { actions: ["sqs:SendMessage"], resources: [failures] },
      useKey,
    ]);
    for (const [name, value] of Object.entries(variablesOf("StreamFunction"))) vi.stubEnv(name, value);
    expect(readScheduleTarget()).toEqual({
      group: "assize-production-Timers",
      functionArn: jobs,
      roleArn: timersRole,
      failuresArn: failures,
    });
    vi.unstubAllEnvs();
  });
});

describe("alarms", () => {
  it("watch every part and tell the foundation's topic", () => {
    const topic = "arn:aws:sns:eu-central-1:123456789012:assize-foundation-Alarms";
    const alarms = every(program, "cloudwatch/metricAlarm:MetricAlarm").map(({ inputs }) => inputs);
    const watched = alarms.map(({ namespace, metricName, statistic, threshold, dimensions }) =>
      [namespace, metricName, statistic, threshold, ...Object.values(dimensions as object)].join(" "),
    );
    expect(watched.toSorted()).toEqual([
      "AWS/ApiGateway 5xx Sum 5 ApiApi-id",
      "AWS/DynamoDB ReadThrottleEvents Sum 1 TableTable",
      "AWS/DynamoDB WriteThrottleEvents Sum 1 TableTable",
      "AWS/Lambda Errors Sum 1 JobsFunctionFunction",
      "AWS/Lambda IteratorAge Maximum 600000 StreamFunctionFunction",
      "AWS/SES Reputation.BounceRate Maximum 0.05",
      "AWS/SES Reputation.ComplaintRate Maximum 0.001",
      "AWS/SNS NumberOfNotificationsFailed Sum 1 MailEventsTopic",
      "AWS/SQS ApproximateNumberOfMessagesVisible Maximum 1 FailuresQueue",
    ]);
    for (const alarm of alarms)
      expect(alarm).toMatchObject({
        alarmActions: [topic],
        okActions: [topic],
        comparisonOperator: "GreaterThanOrEqualToThreshold",
      });
  });
});
