import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { hmac, sha256 } from "../shared/hash.ts";
import { newId } from "../shared/new-id.ts";
import { codeLifetimeMinutes } from "./policy.ts";
import { getAddressOwner, signInEntity } from "./repo.ts";
import type { RequestCodeInput } from "./schema.ts";

const windowSeconds = 15 * 60;

/**
 * Starts a sign-in. Known and unknown addresses get the same answer and cost the same; only a known one gets a mail.
 * @throws rate_limited
 */
export async function requestCode(ctx: Ctx, input: RequestCodeInput): Promise<{ signInId: string; expiresAt: string }> {
  const emailHash = sha256(input.email);
  await takeUse(ctx, { bucket: `code-by-caller:${ctx.callerHash}`, most: 200, windowSeconds });
  await takeUse(ctx, { bucket: `code-by-address:${hmac(ctx.secrets.hmacKey, emailHash)}`, most: 20, windowSeconds });
  const owner = await getAddressOwner(ctx.db, input.email);
  const signInId = newId("signIn", ctx.now());
  const expiresAt = new Date(ctx.now().getTime() + codeLifetimeMinutes * 60_000).toISOString();
  const personId = owner?.personId ?? null;
  return commit(ctx, {
    writes: [create(signInEntity, { id: signInId, personId, emailHash, triesUsed: 0, expiresAt, version: 1 })],
    activity: {
      name: "identity.code_requested",
      scopeId: personId ?? "unknown-address",
      subjectId: signInId,
      data: { personId, locale: ctx.locale },
    },
    answer: { signInId, expiresAt },
  });
}
