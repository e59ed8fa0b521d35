import { type Conference, findConferences } from "../conference/index.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { signTicket } from "../ticket/index.ts";
import { getAttendee, getRegistration, listAttendances } from "./repo.ts";
import type { Registration, Standing } from "./schema.ts";
import { standingOf } from "./standing.ts";

export interface MyRegistration {
  readonly registration: Registration;
  /** The text of the QR code; null until the place is confirmed. */
  readonly ticket: string | null;
  /** Where the person stands on the waiting list; null for who is not on it. */
  readonly standing: Standing | null;
}

const asMine = async (ctx: Ctx, registration: Registration): Promise<MyRegistration> => ({
  registration,
  ticket: registration.status === "confirmed" ? signTicket(ctx.secrets, registration) : null,
  standing: await standingOf(ctx.db, registration),
});

/** One's own registration in a conference. @throws unauthenticated, not_found */
export async function getMyRegistration(ctx: Ctx, conferenceId: string): Promise<MyRegistration> {
  const { personId } = requirePerson(ctx);
  const attendee = await getAttendee(ctx.db, personId, conferenceId);
  const registration = attendee && (await getRegistration(ctx.db, conferenceId, attendee.registrationId));
  if (!registration) throw notFound();
  return asMine(ctx, registration);
}

/** All of one's own registrations with their conferences, the newest conference first. @throws unauthenticated */
export async function listMyRegistrations(
  ctx: Ctx,
): Promise<readonly (MyRegistration & { readonly conference: Conference })[]> {
  const { personId } = requirePerson(ctx);
  const attendances = await listAttendances(ctx.db, personId);
  const conferences = await findConferences(
    ctx.db,
    attendances.map(({ conferenceId }) => conferenceId),
  );
  const found = await Promise.all(
    attendances.map(async ({ conferenceId, registrationId }) => {
      const conference = conferences.find(({ id }) => id === conferenceId);
      const registration = await getRegistration(ctx.db, conferenceId, registrationId);
      return conference && registration ? [{ conference, ...(await asMine(ctx, registration)) }] : [];
    }),
  );
  return found.flat().toSorted((a, b) => b.conference.startsOn.localeCompare(a.conference.startsOn));
}
