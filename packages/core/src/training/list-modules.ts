import type { Page, PageRequest } from "../db/read.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { findCounts, findModules, listAllModules, pageOfCatalogue, pageOfVersions } from "./repo.ts";
import { requireOwnModule } from "./require-module.ts";
import type { Module, ModuleVersion, OwnModule, PublishedModule } from "./schema.ts";

/** The catalogue, the newest version first; anybody may see it. @throws validation_failed naming `/cursor` */
export const listPublishedModules = (ctx: Ctx, page: PageRequest): Promise<Page<PublishedModule>> =>
  pageOfCatalogue(ctx.db, page);

async function ownModules(ctx: Ctx, page: PageRequest): Promise<Page<Module>> {
  const { grants } = requirePerson(ctx);
  const everywhere = grants.some(
    ({ role, scopeType }) => scopeType === "platform" && (role === "administrator" || role === "trainer"),
  );
  if (everywhere) return listAllModules(ctx.db, page);
  const own = grants.filter(({ role, scopeType }) => scopeType === "module" && role === "trainer");
  const ids = [...new Set(own.map(({ scopeId }) => scopeId))].toSorted().toReversed();
  return { items: await findModules(ctx.db, ids), nextCursor: null };
}

/** The modules that the caller may edit, the newest first. @throws unauthenticated, validation_failed naming `/cursor` */
export async function listOwnModules(ctx: Ctx, page: PageRequest): Promise<Page<OwnModule>> {
  const { items, nextCursor } = await ownModules(ctx, page);
  const counts = await findCounts(
    ctx.db,
    items.map(({ id }) => id),
  );
  const byModule = new Map(counts.map((counted) => [counted.moduleId, counted]));
  const counted = items.flatMap((module) => {
    const found = byModule.get(module.id);
    return found ? [{ ...module, counts: found }] : [];
  });
  return { items: counted, nextCursor };
}

/** The published versions of a module, the newest first, for its trainers. @throws unauthenticated, not_found, validation_failed naming `/cursor` */
export async function listVersions(ctx: Ctx, moduleId: string, page: PageRequest): Promise<Page<ModuleVersion>> {
  await requireOwnModule(ctx, moduleId);
  return pageOfVersions(ctx.db, moduleId, page);
}
