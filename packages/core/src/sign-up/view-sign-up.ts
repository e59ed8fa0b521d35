import type { Ctx } from "../shared/context.ts";
import { listSignUpsTo } from "./repo.ts";
import { mostCounted, type OwnSignUp, type SignUp } from "./schema.ts";

/** Which in the line somebody is. The index may be a moment behind: whoever came just now stands behind those whom it names. */
async function positionOf(ctx: Ctx, { sessionId, personId }: SignUp): Promise<number | null> {
  const { items } = await listSignUpsTo(ctx.db, sessionId, "waiting", { limit: mostCounted });
  const at = items.findIndex((one) => one.personId === personId);
  if (at >= 0) return at + 1;
  return items.length < mostCounted ? items.length + 1 : null;
}

/** A sign-up as the person sees it. */
export async function viewOf(ctx: Ctx, signUp: SignUp): Promise<OwnSignUp> {
  const { sessionId, status, since } = signUp;
  return { sessionId, status, since, position: status === "waiting" ? await positionOf(ctx, signUp) : null };
}
