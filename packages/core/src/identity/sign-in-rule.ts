import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { requireConferenceRole, requirePerson, requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { findFactor, findSignInRule, type SignInRule, signInRuleEntity } from "./factor-repo.ts";

/** The rule for any role on the platform. */
export const everywhere = "*";

function authorize(ctx: Ctx, scopeId: string): void {
  if (scopeId === everywhere) requirePlatformRole(ctx, "administrator");
  else requireConferenceRole(ctx, scopeId, "organizer");
}

/** Whether whoever holds a role in the conference must use a second factor. @throws unauthenticated, not_found */
export async function getSignInRule(ctx: Ctx, scopeId: string): Promise<Omit<SignInRule, "scopeId">> {
  authorize(ctx, scopeId);
  const known = await findSignInRule(ctx.db, scopeId);
  return { secondFactor: known?.secondFactor ?? false, version: known?.version ?? 0 };
}

/**
 * Asks for a second factor of everybody with a role in the conference (or, `*`, with any role), or does so no more. Roles of whoever has none are withheld from
 * their next request on; whoever turns it on must have one.
 * @throws unauthenticated, not_found, stale_version, validation_failed naming `/secondFactor`
 */
export async function saveSignInRule(
  ctx: Ctx,
  scopeId: string,
  secondFactor: boolean,
  readVersion: number,
): Promise<Omit<SignInRule, "scopeId">> {
  authorize(ctx, scopeId);
  if (secondFactor && ctx.actor.type !== "system") {
    const own = await findFactor(ctx.db, requirePerson(ctx).personId);
    if (own?.since === undefined) throw invalidField("/secondFactor", "own_factor_missing");
  }
  const rule: SignInRule = { scopeId, secondFactor, version: readVersion + 1 };
  return commit(ctx, {
    writes: [
      readVersion === 0
        ? create(signInRuleEntity, rule, () => new DomainError("stale_version"))
        : replace(signInRuleEntity, rule, readVersion),
    ],
    activity: {
      name: "identity.sign_in_rule_saved",
      scopeId: scopeId === everywhere ? "platform" : scopeId,
      subjectId: scopeId,
      changedFields: ["secondFactor"],
      data: { secondFactor },
    },
    answer: { secondFactor, version: rule.version },
  });
}
