import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requireModuleRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { materialEntity } from "./repo.ts";
import type { Material, MaterialTitleInput, StoredMaterial } from "./schema.ts";
import { materialView, requireMaterial } from "./view.ts";

/** Gives a material another title. @throws unauthenticated, not_found, stale_version */
export async function updateMaterial(
  ctx: Ctx,
  moduleId: string,
  materialId: string,
  input: MaterialTitleInput,
  readVersion: number,
): Promise<Material> {
  requireModuleRole(ctx, moduleId, "trainer");
  const known = await requireMaterial(ctx, moduleId, materialId);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  const updated: StoredMaterial = {
    ...known,
    ...input,
    updatedAt: ctx.now().toISOString(),
    version: readVersion + 1,
  };
  return commit(ctx, {
    writes: [replace(materialEntity, updated, readVersion)],
    activity: {
      name: "material.updated",
      scopeId: moduleId,
      subjectId: materialId,
      changedFields: changedFields(known, input),
    },
    answer: materialView(updated),
  });
}
