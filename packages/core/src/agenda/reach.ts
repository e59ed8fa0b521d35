import { holdsConferenceRole, requireConferenceRole, requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { isWithin, type Limit } from "./policy.ts";
import { findSchedulers } from "./scheduler-repo.ts";

/** To which tracks and rooms the caller is limited; null for whoever is not. @throws unauthenticated, not_found for whoever plans nothing here */
export async function limitOf(ctx: Ctx, conferenceId: string): Promise<Limit | null> {
  if (holdsConferenceRole(ctx, conferenceId, "organizer", "desk", "reportReader")) return null;
  requireConferenceRole(ctx, conferenceId, "scheduler");
  const { personId } = requirePerson(ctx);
  const known = await findSchedulers(ctx.db, conferenceId);
  const member = known?.members.find((one) => one.personId === personId);
  if (member === undefined) throw notFound();
  return { trackIds: member.trackIds, roomIds: member.roomIds };
}

/** Refuses a session that is not the caller's to plan: as it was, and as it would be. */
export type Reach = (...sessions: readonly Parameters<typeof isWithin>[1][]) => void;

/** What the caller may plan: organizers all of it, schedulers what is in their tracks and rooms. @throws unauthenticated, not_found; the reach throws forbidden */
export async function requireReach(ctx: Ctx, conferenceId: string): Promise<Reach> {
  if (holdsConferenceRole(ctx, conferenceId, "organizer")) return () => undefined;
  requireConferenceRole(ctx, conferenceId, "scheduler");
  const limit = await limitOf(ctx, conferenceId);
  return (...sessions) => {
    if (limit === null || !sessions.every((session) => isWithin(limit, session))) throw new DomainError("forbidden");
  };
}
