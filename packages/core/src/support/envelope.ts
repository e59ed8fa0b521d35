import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { decipher, type Enciphered, encipher } from "../shared/cipher.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { getKey, keyEntity } from "./repo.ts";

interface Place {
  readonly conferenceId: string;
  readonly registrationId: string;
  readonly field: string;
}

const placeOf = ({ conferenceId, registrationId, field }: Place): string =>
  `${conferenceId}/${registrationId}/${field}`;

/** The conference's own key; made with the first number that it keeps. */
async function keyOf(ctx: Ctx, conferenceId: string): Promise<Uint8Array> {
  const { dataKeys } = ctx.secrets;
  const known = await getKey(ctx.db, conferenceId);
  if (known !== null) return dataKeys.open(conferenceId, known.wrapped);
  const { key, wrapped } = await dataKeys.make(conferenceId);
  const stale = () => new DomainError("stale_version");
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: [create(keyEntity, { conferenceId, wrapped }, stale)],
      activity: { name: "support.key_made", scopeId: conferenceId, subjectId: conferenceId },
      answer: null,
    },
  );
  return key;
}

/** Encrypts a number for one person and field of a conference: moved elsewhere it does not open. */
export async function sealNumber(ctx: Ctx, place: Place, value: string): Promise<Enciphered> {
  const key = await retryStale(() => keyOf(ctx, place.conferenceId));
  return encipher(key, placeOf(place), Buffer.from(value));
}

/** The number in full, or null where the conference's key was erased. */
export async function openNumber(ctx: Ctx, place: Place, sealed: Enciphered): Promise<string | null> {
  const known = await getKey(ctx.db, place.conferenceId);
  if (known === null) return null;
  const key = await ctx.secrets.dataKeys.open(place.conferenceId, known.wrapped);
  return decipher(key, placeOf(place), sealed).toString("utf8");
}
