import type { Ctx } from "../shared/context.ts";
import { type NominationRef, requireOwnNomination } from "./access.ts";
import { changeStatus } from "./change-status.ts";
import type { Nomination, NominationReasonInput } from "./schema.ts";

/** The nominee does not come; the institution may name somebody else. @throws unauthenticated, not_found, invalid_state, stale_version */
export async function declineNomination(
  ctx: Ctx,
  ref: NominationRef,
  input: NominationReasonInput,
): Promise<Nomination> {
  const { nomination } = await requireOwnNomination(ctx, ref);
  return changeStatus(ctx, nomination, { command: "decline", reason: input.reason });
}
