import { ConditionalCheckFailedException, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { defineEntity } from "./entity.ts";

interface RateWindow {
  readonly bucket: string;
  readonly windowStart: number;
  readonly used: number;
}

/** AP-LIM-01: a guard, not a fact: it has no activity and is the one write beside `commit`. */
export const rateWindowEntity = defineEntity<RateWindow>()({
  name: "rateWindow",
  key: (part: Pick<RateWindow, "bucket" | "windowStart">) => ({ pk: `RATE#${part.bucket}`, sk: `${part.windowStart}` }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "the length of the window", inExport: false, erasure: "keep" },
});

interface Limit {
  /** What is limited and for whom; addresses only as keyed hashes. */
  readonly bucket: string;
  readonly most: number;
  readonly windowSeconds: number;
}

/** Takes one use of a limited thing. @throws rate_limited with the seconds until the window ends */
export async function takeUse(ctx: Ctx, { bucket, most, windowSeconds }: Limit): Promise<void> {
  const nowSeconds = Math.floor(ctx.now().getTime() / 1000);
  const windowStart = nowSeconds - (nowSeconds % windowSeconds);
  try {
    await ctx.db.client.send(
      new UpdateItemCommand({
        TableName: ctx.db.tableName,
        Key: marshall(rateWindowEntity.key({ bucket, windowStart })),
        UpdateExpression: "ADD #used :one SET #entity = :entity, #ttl = :ttl",
        ConditionExpression: "attribute_not_exists(#used) OR #used < :most",
        ExpressionAttributeNames: { "#used": "used", "#entity": "entity", "#ttl": "expiresAtSeconds" },
        ExpressionAttributeValues: marshall({
          ":one": 1,
          ":most": most,
          ":entity": rateWindowEntity.name,
          ":ttl": windowStart + 2 * windowSeconds,
        }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    throw new DomainError("rate_limited", { params: { retryAfterSeconds: windowStart + windowSeconds - nowSeconds } });
  }
}
