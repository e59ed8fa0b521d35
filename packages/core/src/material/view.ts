import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { findMaterial } from "./repo.ts";
import type { Material, StoredMaterial } from "./schema.ts";

/** What a trainer may see of a material. */
export function materialView({ storageKey: _storageKey, ...material }: StoredMaterial): Material {
  return material;
}

/** @throws not_found */
export async function requireMaterial(ctx: Ctx, moduleId: string, id: string): Promise<StoredMaterial> {
  const material = await findMaterial(ctx.db, moduleId, id);
  if (material === null) throw notFound();
  return material;
}
