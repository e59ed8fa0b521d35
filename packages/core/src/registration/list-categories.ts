import { requirePublishedConference } from "../conference/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { categoryWindow } from "./policy.ts";
import { listCategoriesWithPlaces } from "./repo.ts";
import type { CategoryWithPlaces } from "./schema.ts";

/** The categories with their counted places, for those who run the conference. @throws unauthenticated, not_found */
export async function listCategories(ctx: Ctx, conferenceId: string): Promise<readonly CategoryWithPlaces[]> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk", "reportReader");
  return listCategoriesWithPlaces(ctx.db, conferenceId);
}

/** What somebody who wants to register sees: which categories there are, and whether there is a waiting list. */
export async function listOpenCategories(
  ctx: Ctx,
  conferenceId: string,
): Promise<
  readonly (Omit<CategoryWithPlaces, "places" | "conferenceId" | "version" | "quotaPlaces" | "rushPeople"> & {
    full: boolean;
    registration: "open" | "not_yet" | "closed";
  })[]
> {
  await requirePublishedConference(ctx, conferenceId);
  const categories = await listCategoriesWithPlaces(ctx.db, conferenceId);
  return categories.map(
    ({
      places,
      conferenceId: _conference,
      version: _version,
      quotaPlaces: _quota,
      rushPeople: _rush,
      ...category
    }) => ({
      ...category,
      registration: categoryWindow(category, ctx.now()),
      full: places.takenPlaces >= places.quotaPlaces || places.waitingPeople > 0,
    }),
  );
}
