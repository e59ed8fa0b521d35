import { commit } from "../db/commit.ts";
import { remove } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { categoryEntity, getCategory, listCategoryStatus, listShards, placesEntity } from "./repo.ts";
import { registrationStatuses } from "./terms.ts";

const inUse = (): DomainError =>
  new DomainError("invalid_state", { errors: [{ pointer: "/id", code: "category_in_use" }] });

/** Removes a category that nobody ever registered in. @throws unauthenticated, not_found, stale_version, invalid_state */
export async function deleteCategory(
  ctx: Ctx,
  conferenceId: string,
  categoryId: string,
  readVersion: number,
): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getCategory(ctx.db, conferenceId, categoryId);
  if (known === null) throw notFound();
  for (const status of registrationStatuses) {
    const { items } = await listCategoryStatus(ctx.db, categoryId, status, { limit: 1 });
    if (items.length > 0) throw inUse();
  }
  const empty = (await listShards(ctx.db, conferenceId, categoryId)).map((shard) => remove(placesEntity, shard));
  return commit(ctx, {
    writes: [remove(categoryEntity, known, readVersion), ...empty],
    activity: { name: "registration.category_deleted", scopeId: conferenceId, subjectId: categoryId },
    answer: null,
  });
}
