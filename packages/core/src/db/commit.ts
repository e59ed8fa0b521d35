import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { activityEntity, personIn } from "../audit/entity.ts";
import type { Activity } from "../audit/schema.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import type { Key } from "./entity.ts";
import { idempotencyItem, idempotencyWrite } from "./idempotency.ts";
import { waitForTurn, waitWhereBusy } from "./turn.ts";
import { create, type Write } from "./write.ts";

/** What a verb says of its act; the gate adds who, when and the ids. */
export type ActivityInput = Pick<Activity, "name" | "scopeId" | "subjectId"> &
  Partial<Pick<Activity, "reason" | "changedFields" | "data">>;

interface Commit<Answer> {
  readonly writes: readonly Write[];
  readonly activity: ActivityInput;
  /** Where one transaction holds several acts (rows of an import), the others; each has its own reactions. */
  readonly furtherActivities?: readonly ActivityInput[];
  /** What the verb returns; kept with an idempotency key and given back to a retry. */
  readonly answer: Answer;
}

const attempts = 12;

function activityOf(ctx: Ctx, input: ActivityInput): Activity {
  const { actor } = ctx;
  const actorId = actor.type === "person" ? actor.personId : actor.type === "system" ? actor.job : "";
  return {
    changedFields: [],
    data: {},
    ...input,
    id: newId("activity", ctx.now()),
    actorType: actor.type,
    actorId,
    at: ctx.now().toISOString(),
    requestId: ctx.requestId,
    ...(input.reason !== undefined && { reasonSalt: randomBytes(16).toString("base64url") }),
  };
}

/** The refusal that a cancelled transaction means, or null where it only lost a race and may be tried again. */
function refusal(cancelled: TransactionCanceledException, writes: readonly Write[]): DomainError | null {
  const reasons = cancelled.CancellationReasons ?? [];
  const refused = reasons.findIndex((reason) => reason.Code === "ConditionalCheckFailed");
  if (refused >= 0) return writes[refused]?.otherwise() ?? new DomainError("stale_version", { cause: cancelled });
  const passing = new Set(["None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);
  if (reasons.every((reason) => passing.has(reason.Code ?? "None"))) return null;
  throw cancelled;
}

const keyOf = ({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): Key => {
  const key = Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key;
  return { pk: key?.pk?.S ?? "", sk: key?.sk?.S ?? "" };
};

/** Lines up where the transaction met another one on an item, and else waits a little. @throws unavailable */
async function waitToTryAgain(
  ctx: Ctx,
  cancelled: TransactionCanceledException,
  keys: readonly Key[],
  attempt: number,
) {
  const met = (cancelled.CancellationReasons ?? []).findIndex(({ Code }) => Code === "TransactionConflict");
  const key = keys[met];
  if (key) await waitForTurn(ctx.db, key, attempt);
  else await sleep(Math.random() * Math.min(1000, 20 * 2 ** attempt));
}

/**
 * The only way to write. The writes, the activity (audit trail and outbox) and the idempotency record go into one transaction.
 * @throws the first refused write's own error; unavailable when races were lost too often, or too many wait for the same item
 */
export async function commit<Answer>(
  ctx: Ctx,
  { writes, activity, furtherActivities = [], answer }: Commit<Answer>,
): Promise<Answer> {
  const done = activityOf(ctx, activity);
  const record = ctx.idempotency
    ? [idempotencyWrite(idempotencyItem(ctx, ctx.idempotency, answer, personIn(done)))]
    : [];
  const acts = [done, ...furtherActivities.map((one) => activityOf(ctx, one))];
  const all = [...record, ...writes, ...acts.map((one) => create(activityEntity, one))];
  if (all.length > 100) throw new Error(`a transaction holds 100 writes at the most, not ${all.length}`);
  const TransactItems = all.map((write) => write.build(ctx.db.tableName));
  const command = new TransactWriteItemsCommand({ TransactItems });
  const keys = TransactItems.map(keyOf);
  await waitWhereBusy(ctx.db, keys);
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      await ctx.db.client.send(command);
      return answer;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const refused = refusal(error, all);
      if (refused) throw refused;
      await waitToTryAgain(ctx, error, keys, attempt);
    }
  }
  throw new DomainError("unavailable");
}
