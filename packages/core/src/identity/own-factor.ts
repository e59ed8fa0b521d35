import { commit } from "../db/commit.ts";
import { forget, put, replace, update } from "../db/write.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import { endOtherSessions } from "./end-other-sessions.ts";
import { newRecoveryCodes, newSecret, stepOf } from "./factor-code.ts";
import { findFactor, type SecondFactor, secondFactorEntity } from "./factor-repo.ts";
import { spendFactorTry } from "./prove-factor.ts";
import { sessionEntity } from "./repo.ts";
import type { OwnFactor, StartedFactor } from "./schema.ts";

/** Secrets are not kept for a repeated request. */
const unkept = (ctx: Ctx): Ctx => ({ ...ctx, idempotency: null });

const viewOf = (factor: SecondFactor | null): OwnFactor => ({
  since: factor?.since ?? null,
  recoveryCodesLeft: factor?.since === undefined ? 0 : factor.recoveryHashes.length,
});

/** Whether the caller is asked for a second factor, and since when. @throws unauthenticated */
export async function getOwnFactor(ctx: Ctx): Promise<OwnFactor> {
  const { personId } = requirePerson(ctx);
  return viewOf(await findFactor(ctx.db, personId));
}

/**
 * Begins a second factor: shows the secret for the authenticator app. Nobody is asked for it before the app has shown a right code; begun again, an
 * earlier beginning is void.
 * @throws unauthenticated, invalid_state where there is one already
 */
export async function startFactor(ctx: Ctx): Promise<StartedFactor> {
  const { personId, email } = requirePerson(ctx);
  const known = await findFactor(ctx.db, personId);
  if (known?.since !== undefined) throw new DomainError("invalid_state", { params: { status: "confirmed" } });
  const { shown, secret, wrappedKey } = await newSecret(ctx, personId, email);
  const begun = { personId, secret, wrappedKey, lastStep: 0, recoveryHashes: [], version: (known?.version ?? 0) + 1 };
  return commit(unkept(ctx), {
    writes: [known === null ? put(secondFactorEntity, begun) : replace(secondFactorEntity, begun, known.version)],
    activity: { name: "identity.factor_begun", scopeId: personId, subjectId: personId },
    answer: shown,
  });
}

/**
 * Confirms a second factor by a code of the app; from now on it is asked for at every sign-in. This sign-in counts as one with it, and all
 * others end. Returns the recovery codes, this once.
 * @throws unauthenticated, not_found, validation_failed naming `/code`, rate_limited
 */
export async function confirmFactor(
  ctx: Ctx,
  token: string,
  code: string,
): Promise<{ recoveryCodes: readonly string[] }> {
  const { personId } = requirePerson(ctx);
  const begun = await findFactor(ctx.db, personId);
  if (begun === null || begun.since !== undefined) throw notFound();
  await spendFactorTry(ctx, personId);
  const step = await stepOf(ctx, begun, code);
  if (step === null) throw invalidField("/code", "code_wrong");
  const { codes, hashes } = newRecoveryCodes();
  const factor: SecondFactor = {
    ...begun,
    since: ctx.now().toISOString(),
    lastStep: step,
    recoveryHashes: hashes,
    version: begun.version + 1,
  };
  await commit(unkept(ctx), {
    writes: [
      replace(secondFactorEntity, factor, begun.version),
      update(sessionEntity, { tokenHash: sha256(token) }, { set: { byFactor: true } }),
    ],
    activity: { name: "identity.factor_confirmed", scopeId: personId, subjectId: personId },
    answer: null,
  });
  await endOtherSessions(ctx, token);
  return { recoveryCodes: codes };
}

/** New recovery codes; the earlier ones are void. @throws unauthenticated, not_found, stale_version */
export async function renewRecoveryCodes(ctx: Ctx): Promise<{ recoveryCodes: readonly string[] }> {
  const { personId } = requirePerson(ctx);
  const known = await findFactor(ctx.db, personId);
  if (known?.since === undefined) throw notFound();
  const { codes, hashes } = newRecoveryCodes();
  return commit(unkept(ctx), {
    writes: [
      replace(secondFactorEntity, { ...known, recoveryHashes: hashes, version: known.version + 1 }, known.version),
    ],
    activity: { name: "identity.recovery_codes_renewed", scopeId: personId, subjectId: personId },
    answer: { recoveryCodes: codes },
  });
}

/** The caller is asked for no second factor any more. @throws unauthenticated, not_found */
export async function removeOwnFactor(ctx: Ctx): Promise<null> {
  const { personId } = requirePerson(ctx);
  if ((await findFactor(ctx.db, personId)) === null) throw notFound();
  return commit(ctx, {
    writes: [forget(secondFactorEntity, { personId })],
    activity: { name: "identity.factor_removed", scopeId: personId, subjectId: personId },
    answer: null,
  });
}
