import { conferenceEntity } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { check, create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { categoryEntity, placesEntity } from "./repo.ts";
import type { Category, CategoryInput, CategoryWithPlaces } from "./schema.ts";
import { divided, emptyCounter } from "./shards.ts";

/** Adds a category with its places. @throws unauthenticated, not_found */
export async function createCategory(
  ctx: Ctx,
  conferenceId: string,
  input: CategoryInput,
): Promise<CategoryWithPlaces> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const category: Category = { ...input, id: newId("category", ctx.now()), conferenceId, version: 1 };
  const places = emptyCounter(category);
  return commit(ctx, {
    writes: [
      check(conferenceEntity, { id: conferenceId }, { expression: "attribute_exists(pk)" }, notFound),
      create(categoryEntity, category),
      ...divided(places).map((shard) => create(placesEntity, shard)),
    ],
    activity: { name: "registration.category_created", scopeId: conferenceId, subjectId: category.id },
    answer: { ...category, places },
  });
}
