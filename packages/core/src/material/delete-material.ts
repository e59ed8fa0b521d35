import { commit } from "../db/commit.ts";
import { remove, update } from "../db/write.ts";
import { requireModuleRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { materialEntity, shelfEntity } from "./repo.ts";
import { requireMaterial } from "./view.ts";

/**
 * Removes a material and its file. One that a published version holds stays: people on that version read it.
 * @throws unauthenticated, not_found, stale_version, invalid_state
 */
export async function deleteMaterial(
  ctx: Ctx,
  moduleId: string,
  materialId: string,
  readVersion: number,
): Promise<null> {
  requireModuleRole(ctx, moduleId, "trainer");
  const known = await requireMaterial(ctx, moduleId, materialId);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  if (known.heldByVersion !== null) {
    throw new DomainError("invalid_state", { params: { heldByVersion: known.heldByVersion } });
  }
  await commit(ctx, {
    writes: [remove(materialEntity, known, readVersion), update(shelfEntity, { moduleId }, { add: { materials: -1 } })],
    activity: { name: "material.deleted", scopeId: moduleId, subjectId: materialId },
    answer: null,
  });
  await ctx.files.remove(known.storageKey);
  return null;
}
