import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { sessionState } from "./policy.ts";
import { listSessions } from "./repo.ts";
import type { OwnSession } from "./schema.ts";

/** The caller's open sign-ins, the newest first; `token` tells which one asks. @throws unauthenticated */
export async function listOwnSessions(ctx: Ctx, token: string): Promise<readonly OwnSession[]> {
  const { personId, grants } = requirePerson(ctx);
  const mine = sha256(token);
  return (await listSessions(ctx.db, personId))
    .filter((session) => !session.half && sessionState(session, grants.length > 0, ctx.now()) !== "over")
    .map(({ id, device, createdAt, expiresAt, tokenHash }) => ({
      id,
      device,
      createdAt,
      expiresAt,
      current: tokenHash === mine,
    }))
    .toReversed();
}
