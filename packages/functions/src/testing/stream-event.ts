import { activityEntity } from "@assize/core/audit/index.ts";
import type { Db } from "@assize/core/db/client.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { queryAll } from "@assize/core/db/read.ts";

/** Everything that happened in a scope, as the table's stream would hand it over. */
export async function streamEventOf(db: Db, scopeId: string) {
  const activities = await queryAll(db, activityEntity, { pk: `ACTIVITY#${scopeId}` });
  return {
    Records: activities.map((activity, at) => ({
      eventName: "INSERT",
      eventSource: "aws:dynamodb",
      dynamodb: { SequenceNumber: String(at), NewImage: toStored(activityEntity, activity) },
    })),
  };
}
