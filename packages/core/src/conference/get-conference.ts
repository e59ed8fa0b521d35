import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { findConference, findConferenceBySlug } from "./repo.ts";
import type { Conference } from "./schema.ts";

/** The conference as those who run it see it. @throws unauthenticated, not_found */
export async function getConference(ctx: Ctx, conferenceId: string): Promise<Conference> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk", "reportReader", "scheduler");
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  return conference;
}

/** A conference that visitors may see. @throws not_found, also for a draft */
export async function getPublishedConference(ctx: Ctx, slug: string): Promise<Conference> {
  const conference = await findConferenceBySlug(ctx.db, slug);
  if (conference === null || conference.state !== "published") throw notFound();
  return conference;
}

/** The same by id, for verbs that visitors may use. @throws not_found, also for a draft */
export async function requirePublishedConference(ctx: Ctx, conferenceId: string): Promise<Conference> {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null || conference.state !== "published") throw notFound();
  return conference;
}
