import type { Page, PageRequest } from "../db/read.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { findConferences, listConferencesByState } from "./repo.ts";
import type { Conference } from "./schema.ts";

/** What visitors may see, the newest first. */
export const listPublishedConferences = (ctx: Ctx, page: PageRequest): Promise<Page<Conference>> =>
  listConferencesByState(ctx.db, "published", page);

const runs = new Set([
  "organizer",
  "desk",
  "reportReader",
  "travelDesk",
  "hotelDesk",
  "finance",
  "protocol",
  "scheduler",
]);

/** The conferences that the caller runs; for platform roles drafts and published ones alike. @throws unauthenticated */
export async function listOwnConferences(ctx: Ctx): Promise<readonly Conference[]> {
  const { grants } = requirePerson(ctx);
  const everywhere = grants.some(
    ({ role, scopeType }) => scopeType === "platform" && (role === "administrator" || role === "organizer"),
  );
  if (everywhere) {
    const limit = 100;
    const drafts = await listConferencesByState(ctx.db, "draft", { limit });
    const published = await listConferencesByState(ctx.db, "published", { limit });
    return [...drafts.items, ...published.items];
  }
  const ids = grants.filter(({ role, scopeType }) => scopeType === "conference" && runs.has(role));
  return findConferences(ctx.db, [...new Set(ids.map(({ scopeId }) => scopeId))]);
}
