import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { forget, replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import { recoveryHash, stepOf } from "./factor-code.ts";
import { findFactor, type SecondFactor, secondFactorEntity } from "./factor-repo.ts";
import { openSession } from "./open-session.ts";
import { getPerson, getSession, sessionEntity } from "./repo.ts";
import type { Person } from "./schema.ts";

/** A try is spent before the code is compared. @throws rate_limited after ten in a quarter of an hour */
export const spendFactorTry = (ctx: Ctx, personId: string): Promise<void> =>
  takeUse(ctx, { bucket: `factor:${personId}`, most: 10, windowSeconds: 15 * 60 });

/** The factor as it is once the code was used, or null where the code is wrong; each code works once. */
async function used(ctx: Ctx, factor: SecondFactor, code: string): Promise<SecondFactor | null> {
  const version = factor.version + 1;
  if (/^[0-9]{6}$/.test(code)) {
    const step = await stepOf(ctx, factor, code);
    return step === null ? null : { ...factor, lastStep: step, version };
  }
  const hash = recoveryHash(code);
  const recoveryHashes = factor.recoveryHashes.filter((one) => one !== hash);
  return recoveryHashes.length === factor.recoveryHashes.length ? null : { ...factor, recoveryHashes, version };
}

interface Proved {
  readonly token: string;
  readonly expiresAt: string;
  readonly person: Person;
}

/**
 * Gives the second factor: completes half a sign-in, or shows anew, for a sensitive act, who is there. The session gets a new token; the old one is void.
 * @throws unauthenticated where nobody began to sign in, not_found, validation_failed naming `/code`, rate_limited
 */
export async function proveFactor(ctx: Ctx, token: string, code: string): Promise<Proved> {
  const session = await getSession(ctx.db, sha256(token));
  const isOver = session === null || Date.parse(session.expiresAt) <= ctx.now().getTime();
  const person = isOver ? null : await getPerson(ctx.db, session.personId);
  if (isOver || person === null) throw new DomainError("unauthenticated");
  const factor = await findFactor(ctx.db, person.id);
  if (factor?.since === undefined) throw new DomainError("unauthenticated");
  await spendFactorTry(ctx, person.id);
  const next = await used(ctx, factor, code);
  if (next === null) throw invalidField("/code", "code_wrong");
  const opened = await openSession(ctx, { personId: person.id, device: session.device, byFactor: true });
  const stale = () => invalidField("/code", "code_wrong");
  return commit(
    { ...ctx, idempotency: null },
    {
      writes: [
        { ...replace(secondFactorEntity, next, factor.version), otherwise: stale },
        forget(sessionEntity, session),
        ...opened.writes,
      ],
      activity: {
        name: session.half ? "identity.signed_in" : "identity.factor_proved",
        scopeId: person.id,
        subjectId: person.id,
        data: { ...opened.data, ...(next.lastStep === factor.lastStep && { recoveryCode: true }) },
      },
      answer: { token: opened.token, expiresAt: opened.expiresAt, person },
    },
  );
}
