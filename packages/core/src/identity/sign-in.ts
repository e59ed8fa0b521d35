import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { remove, update } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { type DomainError, invalidField } from "../shared/errors.ts";
import { hmac, sameText } from "../shared/hash.ts";
import { signInCode } from "./code.ts";
import { findFactor } from "./factor-repo.ts";
import { openHalf, openSession } from "./open-session.ts";
import { codeState, triesPerCode } from "./policy.ts";
import { getPerson, getSignIn, signInEntity } from "./repo.ts";
import type { Device, Person, SignIn, SignInInput } from "./schema.ts";

const expired = (): DomainError => invalidField("/code", "code_expired");

/** A try is spent before the code is compared, so that parallel guesses cannot outrun the count. */
async function spendTry(ctx: Ctx, signIn: SignIn): Promise<void> {
  await takeUse(ctx, {
    bucket: `tries-by-address:${hmac(ctx.secrets.hmacKey, signIn.emailHash)}`,
    most: 60,
    windowSeconds: 3600,
  });
  const condition = {
    expression: "#tries < :most",
    names: { "#tries": "triesUsed" },
    values: { ":most": triesPerCode },
  };
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: [update(signInEntity, signIn, { add: { triesUsed: 1 }, condition }, expired)],
      activity: { name: "identity.code_tried", scopeId: signIn.personId ?? "unknown-address", subjectId: signIn.id },
      answer: null,
    },
  );
}

interface SignedIn {
  /** The opaque session token; only its hash is stored. */
  readonly token: string;
  readonly expiresAt: string;
  /** Null where the second factor is still to be given: the token opens nothing before. */
  readonly person: Person | null;
}

/**
 * Exchanges the mailed code for a session, or for half of one where the person has a second factor. The code works once.
 * @throws validation_failed naming `/code` (wrong, expired, used), rate_limited
 */
export async function signIn(ctx: Ctx, input: SignInInput, device: Device = null): Promise<SignedIn> {
  const started = await getSignIn(ctx.db, input.signInId);
  const state = codeState(started, ctx.now());
  if (started === null || state !== "open") throw expired();
  await spendTry(ctx, started);
  const person = started.personId === null ? null : await getPerson(ctx.db, started.personId);
  if (person === null || !sameText(input.code, signInCode(ctx.secrets, started.id))) {
    throw invalidField("/code", "code_wrong", { triesLeft: triesPerCode - started.triesUsed - 1 });
  }
  const half = (await findFactor(ctx.db, person.id))?.since !== undefined;
  const opened = half
    ? openHalf(ctx, person.id, device)
    : await openSession(ctx, { personId: person.id, device, byFactor: false });
  return commit(
    { ...ctx, idempotency: null },
    {
      writes: [{ ...remove(signInEntity, started), otherwise: expired }, ...opened.writes],
      activity: {
        name: half ? "identity.code_accepted" : "identity.signed_in",
        scopeId: person.id,
        subjectId: person.id,
        data: opened.data,
      },
      answer: { token: opened.token, expiresAt: opened.expiresAt, person: half ? null : person },
    },
  );
}
