import { decodeTime } from "ulid";
import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import type { Secrets } from "../platform/ports.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { hmac, sameText } from "../shared/hash.ts";
import { endEach } from "./end-other-sessions.ts";
import { sessionLifetimeDays } from "./policy.ts";
import { listSessions, listSignIns, signInEntity } from "./repo.ts";

interface Sign {
  readonly personId: string;
  readonly sessionId: string;
}

/** The secret of the link "it was not me" in the letter about a sign-in on a new device. */
export const denialKey = (secrets: Secrets, { personId, sessionId }: Sign): string =>
  hmac(secrets.hmacKey, `not-me:${personId}:${sessionId}`);

/** As long as the sign-in could last. */
const isOver = (ctx: Ctx, sessionId: string): boolean =>
  ctx.now().getTime() - decodeTime(sessionId.slice(-26)) > sessionLifetimeDays * 86_400_000;

/**
 * Ends all sign-ins of a person, and the codes that are open, for whoever came by the mailed link. Safe to repeat.
 * @throws not_found where the link is wrong or over
 */
export async function denySignIn(ctx: Ctx, sign: Sign, key: string | null): Promise<{ readonly ended: number }> {
  if (key === null || !sameText(key, denialKey(ctx.secrets, sign)) || isOver(ctx, sign.sessionId)) throw notFound();
  const { personId, sessionId } = sign;
  const codes = (await listSignIns(ctx.db, personId)).slice(-90);
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: codes.map((one) => forget(signInEntity, one)),
      activity: { name: "identity.sign_in_denied", scopeId: personId, subjectId: sessionId },
      answer: null,
    },
  );
  return endEach(ctx, personId, await listSessions(ctx.db, personId));
}
