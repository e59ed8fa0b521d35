import type { Ctx, IdempotencyKey } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import type { Db } from "./client.ts";
import { defineEntity } from "./entity.ts";
import { getItem, queryAll } from "./read.ts";
import { create, type Write } from "./write.ts";

const keptForSeconds = 24 * 60 * 60;

interface IdempotencyRecord {
  readonly ownerKey: string;
  readonly fingerprint: string;
  /** The first answer as JSON. */
  readonly answer: string;
  /** Whom the answer tells something about; null where it is nobody. */
  readonly aboutId: string | null;
  readonly at: string;
}

/** AP-IDM-01, AP-IDM-02 */
export const idempotencyEntity = defineEntity<IdempotencyRecord>()({
  name: "idempotency",
  key: (part: Pick<IdempotencyRecord, "ownerKey">) => ({ pk: `IDEMPOTENCY#${part.ownerKey}`, sk: "RECORD" }),
  indexes: ({ aboutId, ownerKey }) => (aboutId === null ? {} : { gsi1pk: `ANSWERS#${aboutId}`, gsi1sk: ownerKey }),
  expiresAtSeconds: (record) => Math.floor(Date.parse(record.at) / 1000) + keptForSeconds,
  privacy: {
    personal: ["answer"],
    retention: "24 hours",
    inExport: false,
    erasure: "delete",
    why: "a copy of an answer that was given, kept for a day so that a repeated request gets it again",
  },
});

/** The race of two equal requests: the second finds the first's record when it commits. */
class LostIdempotencyRace extends DomainError {
  constructor() {
    super("unavailable");
  }
}

const ownerKey = (ctx: Ctx, key: string): string =>
  sha256(`${ctx.actor.type === "person" ? ctx.actor.personId : ctx.actor.type}\n${key}`);

export const idempotencyItem = (
  ctx: Ctx,
  { key, fingerprint }: IdempotencyKey,
  answer: unknown,
  aboutId: string | null,
): IdempotencyRecord => ({
  ownerKey: ownerKey(ctx, key),
  fingerprint,
  answer: JSON.stringify(answer ?? null),
  aboutId,
  at: ctx.now().toISOString(),
});

export const idempotencyWrite = (record: IdempotencyRecord): Write =>
  create(idempotencyEntity, record, () => new LostIdempotencyRace());

async function firstAnswer<Answer>(ctx: Ctx, idempotency: IdempotencyKey): Promise<{ answer: Answer } | null> {
  const record = await getItem(ctx.db, idempotencyEntity, { ownerKey: ownerKey(ctx, idempotency.key) });
  if (record === null) return null;
  if (record.fingerprint !== idempotency.fingerprint) throw new DomainError("idempotency_mismatch");
  return { answer: JSON.parse(record.answer) };
}

/** AP-IDM-02 */
export const listAnswersAbout = (db: Db, personId: string): Promise<readonly IdempotencyRecord[]> =>
  queryAll(db, idempotencyEntity, { index: "gsi1", pk: `ANSWERS#${personId}` });

/**
 * Runs a verb once for an idempotency key. A retry, even one that races its first, gets the first answer.
 * @throws idempotency_mismatch when the key came with another request before
 */
export async function once<Answer>(ctx: Ctx, verb: () => Promise<Answer>): Promise<Answer> {
  const { idempotency } = ctx;
  if (idempotency === null) return verb();
  const earlier = await firstAnswer<Answer>(ctx, idempotency);
  if (earlier) return earlier.answer;
  try {
    return await verb();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // A verb may refuse a repeated request for its own reason (already registered) while the first one is just done.
    const first = await firstAnswer<Answer>(ctx, idempotency);
    if (first) return first.answer;
    throw error;
  }
}
