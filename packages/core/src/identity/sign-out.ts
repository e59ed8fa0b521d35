import { commit } from "../db/commit.ts";
import { remove } from "../db/write.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { sessionEntity } from "./repo.ts";

/** Ends this session. @throws unauthenticated */
export async function signOut(ctx: Ctx, token: string): Promise<null> {
  const { personId } = requirePerson(ctx);
  return commit(ctx, {
    writes: [remove(sessionEntity, { tokenHash: sha256(token) })],
    activity: { name: "identity.signed_out", scopeId: personId, subjectId: personId },
    answer: null,
  });
}
