import { commit } from "../db/commit.ts";
import { replace, update } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { checkConference } from "./create-module.ts";
import { moduleEntity, outlineEntity } from "./repo.ts";
import { requireOwnModule } from "./require-module.ts";
import type { Module, ModuleInput } from "./schema.ts";

/**
 * Changes title, summary or conference of the draft; published versions stay as they are.
 * @throws unauthenticated, not_found, stale_version, validation_failed naming `/conferenceId`
 */
export async function updateModule(
  ctx: Ctx,
  moduleId: string,
  input: ModuleInput,
  readVersion: number,
): Promise<Module> {
  const known = await requireOwnModule(ctx, moduleId);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  if (input.conferenceId !== known.conferenceId) await checkConference(ctx, input.conferenceId);
  const updated: Module = { ...known, ...input, updatedAt: ctx.now().toISOString(), version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(moduleEntity, updated, readVersion), update(outlineEntity, { moduleId }, { add: { version: 1 } })],
    activity: {
      name: "training.module_updated",
      scopeId: moduleId,
      subjectId: moduleId,
      changedFields: changedFields(known, input),
    },
    answer: updated,
  });
}
