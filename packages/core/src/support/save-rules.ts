import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { requireWriter } from "./access.ts";
import { rulesEntity } from "./repo.ts";
import type { Rules, RulesInput } from "./schema.ts";

/** Sets what is paid for subsistence; every statement follows from it at once. @throws unauthenticated, not_found, stale_version */
export async function saveRules(
  ctx: Ctx,
  conferenceId: string,
  input: RulesInput,
  readVersion: number,
): Promise<Rules> {
  await requireWriter(ctx, conferenceId, "rules");
  const next: Rules = { ...input, conferenceId, updatedAt: ctx.now().toISOString(), version: readVersion + 1 };
  const stale = () => new DomainError("stale_version");
  return commit(ctx, {
    writes: [readVersion === 0 ? create(rulesEntity, next, stale) : replace(rulesEntity, next, readVersion)],
    activity: {
      name: "support.rules_saved",
      scopeId: conferenceId,
      subjectId: conferenceId,
      changedFields: Object.keys(input),
    },
    answer: next,
  });
}
