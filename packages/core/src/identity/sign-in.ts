import { randomBytes } from "node:crypto";
import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create, remove, update } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { type DomainError, invalidField } from "../shared/errors.ts";
import { hmac, sameText, sha256 } from "../shared/hash.ts";
import { newId } from "../shared/new-id.ts";
import { signInCode } from "./code.ts";
import { codeState, sessionLifetimeDays, triesPerCode } from "./policy.ts";
import { getPerson, getSignIn, sessionEntity, signInEntity } from "./repo.ts";
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
  readonly person: Person;
}

/**
 * Exchanges the mailed code for a session. The code works once.
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
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(ctx.now().getTime() + sessionLifetimeDays * 86_400_000).toISOString();
  const session = {
    id: newId("session", ctx.now()),
    tokenHash: sha256(token),
    personId: person.id,
    device,
    createdAt: ctx.now().toISOString(),
    expiresAt,
  };
  return commit(
    { ...ctx, idempotency: null },
    {
      writes: [{ ...remove(signInEntity, started), otherwise: expired }, create(sessionEntity, session)],
      activity: { name: "identity.signed_in", scopeId: person.id, subjectId: person.id },
      answer: { token, expiresAt, person },
    },
  );
}
