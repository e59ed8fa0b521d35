import { tableShape } from "../../packages/core/src/db/table.ts";
import { filesPermissions } from "./files.ts";
import type { Foundation } from "./foundation.ts";
import { createFunction, queuePermissions } from "./function.ts";
import { mailPermissions } from "./mail.ts";
import type { Stage } from "./stage.ts";
import { tablePermissions } from "./table.ts";
import type { Timers } from "./timers.ts";

/** Keeps what could not be handled until somebody looks: records of the stream, schedules that were not delivered. */
export function createFailureQueue(foundation: Foundation | undefined): sst.aws.Queue {
  return new sst.aws.Queue("Failures", {
    transform: {
      queue: (queue) => {
        queue.messageRetentionSeconds = 14 * 24 * 3600;
        if (foundation) queue.kmsMasterKeyId = foundation.keyArn;
        else queue.sqsManagedSseEnabled = true;
      },
    },
  });
}

interface Parts {
  readonly foundation: Foundation | undefined;
  readonly table: sst.aws.Dynamo;
  readonly files: sst.aws.Bucket;
  readonly mail: sst.aws.Email | undefined;
  readonly failures: sst.aws.Queue;
  readonly timers: Timers;
  readonly environment: Readonly<Record<string, $util.Input<string>>>;
}

export function createStream(
  stage: Stage,
  { foundation, table, files, mail, failures, timers, environment }: Parts,
): sst.aws.Function {
  const stream = createFunction("StreamFunction", stage, {
    entry: "stream",
    foundation,
    description: "Reacts to activities: mail, letters on paper and other effects",
    memory: "512 MB",
    timeout: "60 seconds",
    environment: { ...environment, ...timers.environment },
    permissions: [
      ...tablePermissions(table),
      ...mailPermissions(mail),
      // Letters on paper are drawn and packed here.
      ...filesPermissions(files),
      {
        actions: [
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams",
        ],
        resources: [table.nodes.table.streamArn],
      },
      ...queuePermissions(failures),
      ...timers.permissions,
    ],
  });
  subscribe(table, stream, failures);
  return stream;
}

function subscribe(table: sst.aws.Dynamo, stream: sst.aws.Function, failures: sst.aws.Queue): void {
  table.subscribe("Activities", stream.arn, {
    filters: [tableShape.streamFilter],
    transform: {
      eventSourceMapping: (mapping) => {
        // From LATEST, activities written while the mapping is being made would never be seen.
        mapping.startingPosition = "TRIM_HORIZON";
        mapping.batchSize = 25;
        // By partition: a sign-in code does not wait behind the letters of a conference.
        mapping.parallelizationFactor = 10;
        mapping.functionResponseTypes = ["ReportBatchItemFailures"];
        mapping.bisectBatchOnFunctionError = true;
        mapping.maximumRetryAttempts = 5;
        mapping.destinationConfig = { onFailure: { destinationArn: failures.arn } };
      },
    },
  });
}
