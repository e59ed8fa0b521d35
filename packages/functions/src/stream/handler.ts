import { type Activity, activityFromImage, sealActivities } from "@assize/core/audit/index.ts";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { defectOf } from "../defect.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";
import { dispatch } from "./dispatch.ts";

interface Read {
  readonly record: string;
  readonly activity: Activity | null;
  /** What kept the record from being read. */
  readonly defect: unknown;
}

function read({ dynamodb }: DynamoDBRecord): Read {
  const record = dynamodb?.SequenceNumber ?? "";
  try {
    return { record, activity: activityFromImage(dynamodb?.NewImage), defect: null };
  } catch (defect) {
    return { record, activity: null, defect };
  }
}

function failed({ record, activity }: Read, error: unknown): DynamoDBBatchResponse {
  const of = { record, activity: activity?.id, requestId: activity?.requestId };
  console.error(JSON.stringify({ level: "error", part: "stream", ...of, ...defectOf(error) }));
  return { batchItemFailures: [{ itemIdentifier: record }] };
}

async function react(deps: ReactionDeps, records: readonly Read[]): Promise<DynamoDBBatchResponse> {
  for (const one of records) {
    try {
      if (one.defect !== null) throw one.defect;
      if (one.activity !== null) await dispatch(deps, one.activity);
    } catch (error) {
      return failed(one, error);
    }
  }
  return { batchItemFailures: [] };
}

/**
 * The function behind the table's stream. It answers with the first record that failed: the records of a shard are in order,
 * and Lambda comes again from that one on. All that came is sealed, also what stands behind a record that failed: the trail does not wait for a mail,
 * and no mail for the trail.
 */
export const createStreamHandler =
  (deps: ReactionDeps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const records = Records.map(read);
    const answer = await react(deps, records);
    const activities = records.flatMap(({ activity }) => activity ?? []);
    try {
      await sealActivities(systemCtx(deps, "seal"), activities);
    } catch (error) {
      const [first] = records;
      if (first) return failed(first, error);
    }
    return answer;
  };
