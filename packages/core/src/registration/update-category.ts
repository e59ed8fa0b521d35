import { commit } from "../db/commit.ts";
import { create, replace, update, type Write } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { sameRules } from "./places-writes.ts";
import { categoryEntity, getCategory, listShards, placesEntity } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import type { Category, CategoryInput, CategoryWithPlaces, Places } from "./schema.ts";
import { shardsFor, sharesOf, summed } from "./shards.ts";
import { all, moved } from "./step.ts";

/**
 * The quota over the items that count the category, each with at least what it has taken. More items come where the rush asks for them, and none
 * goes: people are counted in it. A write under way that does not know of a new one is refused by `rulesVersion`.
 */
function divide(category: Category, known: readonly Places[], places: Places): readonly Write[] {
  const count = Math.max(known.length, shardsFor(category));
  const grows = count > known.length;
  const taken = Array.from({ length: count }, (_, at) => known[at]?.takenPlaces ?? 0);
  const shares = sharesOf(category.quotaPlaces, taken);
  const waits = places.waitingPeople > 0;
  const rulesVersion = (places.rulesVersion ?? 0) + 1;
  return shares.map((quotaPlaces, at) => {
    const shard = known[at];
    if (shard === undefined) {
      const { conferenceId, categoryId } = places;
      const none = { takenPlaces: 0, offeredPeople: 0, waitingPeople: 0, submittedPeople: 0 };
      const made = { conferenceId, categoryId, quotaPlaces, ...none, rulesVersion, shards: count, shard: at, waits };
      return create(placesEntity, made, moved);
    }
    const enough = { expression: "takenPlaces <= :quota", values: { ":quota": quotaPlaces } };
    if (!grows) return update(placesEntity, shard, { set: { quotaPlaces }, condition: enough }, moved);
    const waiting = { expression: "waitingPeople = :waiting", values: { ":waiting": shard.waitingPeople } };
    const set = { quotaPlaces, rulesVersion, shards: count, waits };
    return update(placesEntity, shard, { set, condition: all([enough, waiting, sameRules(shard)]) }, moved);
  });
}

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
  return retryMoved(async () => {
    const known = await getCategory(ctx.db, conferenceId, categoryId);
    const shards = await listShards(ctx.db, conferenceId, categoryId);
    const places = summed(shards);
    if (known === null || places === null) throw notFound();
    if (known.version !== readVersion) throw new DomainError("stale_version");
    const updated = { ...input, id: known.id, conferenceId, version: readVersion + 1 };
    const { quotaPlaces } = input;
    const { takenPlaces } = places;
    if (takenPlaces > quotaPlaces) throw invalidField("/quotaPlaces", "quota_under_places", { takenPlaces });
    return commit(ctx, {
      writes: [replace(categoryEntity, updated, readVersion), ...divide(updated, shards, places)],
      activity: {
        name: "registration.category_updated",
        scopeId: conferenceId,
        subjectId: categoryId,
        changedFields: changedFields(known, input),
      },
      answer: { ...updated, places: { ...places, quotaPlaces } },
    });
  });
}
