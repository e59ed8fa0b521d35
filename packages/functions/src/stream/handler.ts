import { type Activity, activityFromImage } from "@assize/core/audit/index.ts";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { defectOf } from "../defect.ts";
import type { ReactionDeps } from "../reaction.ts";
import { dispatch } from "./dispatch.ts";

/**
 * The function behind the table's stream. It answers with the first record that failed: the records of a shard are in order,
 * and Lambda comes again from that one on.
 */
export const createStreamHandler =
  (deps: ReactionDeps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { dynamodb } of Records) {
      const record = dynamodb?.SequenceNumber ?? "";
      let activity: Activity | null = null;
      try {
        activity = activityFromImage(dynamodb?.NewImage);
        if (activity !== null) await dispatch(deps, activity);
      } catch (error) {
        const of = { record, activity: activity?.id };
        console.error(JSON.stringify({ level: "error", part: "stream", ...of, ...defectOf(error) }));
        return { batchItemFailures: [{ itemIdentifier: record }] };
      }
    }
    return { batchItemFailures: [] };
  };
