import { commit } from "../db/commit.ts";
import { replace, update } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { categoryEntity, getCategory, getPlaces, placesEntity } from "./repo.ts";
import type { CategoryInput, CategoryWithPlaces } from "./schema.ts";

/**
 * Changes a category. A quota never goes under the places that are taken.
 * @throws unauthenticated, not_found, stale_version, validation_failed naming `/quotaPlaces`
 */
export async function updateCategory(
  ctx: Ctx,
  conferenceId: string,
  categoryId: string,
  input: CategoryInput,
  readVersion: number,
): Promise<CategoryWithPlaces> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getCategory(ctx.db, conferenceId, categoryId);
  const places = await getPlaces(ctx.db, conferenceId, categoryId);
  if (known === null || places === null) throw notFound();
  if (known.version !== readVersion) throw new DomainError("stale_version");
  const updated = { ...input, id: known.id, conferenceId, version: readVersion + 1 };
  const { quotaPlaces } = input;
  const enough = { expression: "takenPlaces <= :quota", values: { ":quota": quotaPlaces } };
  return commit(ctx, {
    writes: [
      replace(categoryEntity, updated, readVersion),
      update(placesEntity, places, { set: { quotaPlaces }, condition: enough }, () =>
        invalidField("/quotaPlaces", "quota_under_places", { takenPlaces: places.takenPlaces }),
      ),
    ],
    activity: {
      name: "registration.category_updated",
      scopeId: conferenceId,
      subjectId: categoryId,
      changedFields: changedFields(known, input),
    },
    answer: { ...updated, places: { ...places, quotaPlaces } },
  });
}
