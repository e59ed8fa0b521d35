import { type Foundation, keyPermissions } from "./foundation.ts";
import type { Stage } from "./stage.ts";

type Arguments = Pick<sst.aws.FunctionArgs, "memory" | "timeout" | "environment" | "retries"> & {
  readonly foundation: Foundation | undefined;
  readonly description: string;
  readonly entry: "api" | "stream" | "jobs" | "mail-events";
  /** Where an event goes that was tried in vain, for a function that is called without waiting for its answer. */
  readonly deadLetters?: sst.aws.Queue;
  readonly permissions: sst.aws.FunctionPermissionArgs[];
};

/** Traces belong to no resource: AWS takes these two actions on everything only. */
const writeTraces = { actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], resources: ["*"] };

export const queuePermissions = (queue: sst.aws.Queue): sst.aws.FunctionPermissionArgs[] => [
  { actions: ["sqs:SendMessage"], resources: [queue.arn] },
];

/** A function of the app: what all have in common, and a role that may write its own log and what its file says. */
export function createFunction(
  name: string,
  stage: Stage,
  { foundation, entry, permissions, deadLetters, ...args }: Arguments,
): sst.aws.Function {
  const logs = new aws.cloudwatch.LogGroup(`${name}Logs`, {
    name: `/${$app.name}/${$app.stage}/${entry}`,
    retentionInDays: stage.logRetentionDays,
    kmsKeyId: foundation?.keyArn,
  });
  const writeLogs = {
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [$interpolate`${logs.arn}:log-stream:*`],
  };
  return new sst.aws.Function(name, {
    ...args,
    handler: `packages/functions/src/lambda/${entry}.handler`,
    runtime: "nodejs24.x",
    architecture: "arm64",
    nodejs: { format: "esm", minify: true, splitting: true, sourcemap: false },
    logging: { format: "json", logGroup: logs.name },
    permissions: [
      ...permissions,
      ...(deadLetters ? queuePermissions(deadLetters) : []),
      ...keyPermissions(foundation),
      writeLogs,
      writeTraces,
    ],
    transform: {
      function: (args) => {
        args.tracingConfig = { mode: "Active" };
        if (deadLetters) args.deadLetterConfig = { targetArn: deadLetters.arn };
        // The settings hold the secrets.
        args.kmsKeyArn = foundation?.keyArn;
      },
      role: (role) => {
        // SST adds AWS's managed logging policy, which allows every log group of the account, and (in 4.17 for every stage, not
        // only under `sst dev`) trusts the whole account to take on the role.
        role.managedPolicyArns = [];
        if (!$dev) role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
      },
    },
  });
}
