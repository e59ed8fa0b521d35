import { requirePublishedConference } from "../conference/index.ts";
import { getAttendee, getRegistration } from "../registration/index.ts";
import { holdsConferenceRole, requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { closedOf } from "./closed-doors.ts";
import { shownWhole } from "./public-agenda.ts";
import { releaseOf } from "./released.ts";
import type { PublicSession } from "./schema.ts";

/** Whether a person has a confirmed place, and so comes in where doors are closed. */
export async function isAdmitted(ctx: Ctx, conferenceId: string, personId: string): Promise<boolean> {
  const attendee = await getAttendee(ctx.db, personId, conferenceId);
  const registration = attendee && (await getRegistration(ctx.db, conferenceId, attendee.registrationId));
  return registration?.status === "confirmed";
}

/** What is behind closed doors, for those who are admitted or run the conference; nothing for others. @throws unauthenticated, not_found */
export async function listClosedSessions(ctx: Ctx, conferenceId: string): Promise<readonly PublicSession[]> {
  const { personId } = requirePerson(ctx);
  const conference = await requirePublishedConference(ctx, conferenceId);
  const runs = holdsConferenceRole(ctx, conferenceId, "organizer", "desk");
  if (!runs && !(await isAdmitted(ctx, conferenceId, personId))) return [];
  const agenda = await releaseOf(ctx, conference);
  return closedOf(agenda).map((session) => shownWhole({ conference, agenda }, session, ctx.locale));
}
