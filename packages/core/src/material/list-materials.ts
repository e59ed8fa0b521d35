import type { Page, PageRequest } from "../db/read.ts";
import { requireModuleRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { findShelf, pageOfMaterials } from "./repo.ts";
import type { Material } from "./schema.ts";
import { materialView } from "./view.ts";

/** The materials of a module in the order they came, for its trainers. @throws unauthenticated, not_found, validation_failed naming `/cursor` */
export async function listMaterials(ctx: Ctx, moduleId: string, page: PageRequest): Promise<Page<Material>> {
  requireModuleRole(ctx, moduleId, "trainer");
  if ((await findShelf(ctx.db, moduleId)) === null) throw notFound();
  const { items, nextCursor } = await pageOfMaterials(ctx.db, moduleId, page);
  return { items: items.map(materialView), nextCursor };
}
