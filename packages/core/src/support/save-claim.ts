import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { requireKept, requireRegistration, requireWriter } from "./access.ts";
import { claimEntity, getEach, getRules } from "./repo.ts";
import type { Claim, ClaimInput } from "./schema.ts";

/**
 * Says for which days and at which rate somebody is paid, and which receipts they gave. The statement is computed, never typed.
 * @throws unauthenticated, not_found, stale_version, window_closed, validation_failed naming `/rateKey`
 */
export async function saveClaim(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  input: ClaimInput,
  readVersion: number,
): Promise<Claim> {
  const conference = await requireWriter(ctx, conferenceId, "money");
  const { personId } = await requireRegistration(ctx, conferenceId, registrationId);
  const rules = await getRules(ctx.db, conferenceId);
  if (!rules?.rates.some(({ key }) => key === input.rateKey)) throw invalidField("/rateKey", "unknown_reference");
  await requireKept(ctx, conference);
  const [known] = await getEach.claim(ctx.db, [{ conferenceId, registrationId }]);
  const updatedAt = ctx.now().toISOString();
  const next: Claim = { conferenceId, registrationId, ...input, updatedAt, version: readVersion + 1 };
  const stale = () => new DomainError("stale_version");
  return commit(ctx, {
    writes: [readVersion === 0 ? create(claimEntity, next, stale) : replace(claimEntity, next, readVersion)],
    activity: {
      name: "support.subsistence_saved",
      scopeId: conferenceId,
      subjectId: registrationId,
      changedFields: known ? changedFields(known, input) : Object.keys(input),
      data: { personId },
    },
    answer: next,
  });
}
