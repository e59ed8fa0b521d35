import { findConferences, localDay } from "../conference/index.ts";
import { getPerson, listSessions } from "../identity/index.ts";
import { listMessagesTo } from "../message/index.ts";
import { getRegistrations, isOpen, listAttendances, registrationKeys } from "../registration/index.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { allEnrolments } from "../training/index.ts";
import { refusalOf } from "./policy.ts";
import type { ErasurePreview } from "./schema.ts";

/** What erasing the caller would do. Changes nothing. @throws unauthenticated */
export async function previewErasure(ctx: Ctx): Promise<ErasurePreview> {
  const { personId } = requirePerson(ctx);
  const person = await getPerson(ctx.db, personId);
  if (person === null) throw notFound();
  const attendances = await listAttendances(ctx.db, personId);
  const registrations = await getRegistrations(ctx.db, attendances.flatMap(registrationKeys));
  const conferences = await findConferences(
    ctx.db,
    attendances.map(({ conferenceId }) => conferenceId),
  );
  const now = ctx.now().toISOString();
  const cancels = registrations.flatMap(({ conferenceId, status }) => {
    const conference = conferences.find(({ id }) => id === conferenceId);
    const ahead = conference !== undefined && localDay(now, conference.timeZone) <= conference.endsOn;
    return ahead && isOpen(status) ? [{ conferenceTitle: conference.title, status }] : [];
  });
  const [enrolments, messages, sessions] = await Promise.all([
    allEnrolments(ctx.db, personId),
    listMessagesTo(ctx.db, personId),
    listSessions(ctx.db, personId),
  ]);
  return {
    cancels,
    registrations: registrations.length,
    enrolments: enrolments.length,
    messages: messages.length,
    sessions: sessions.length,
    roles: person.grants.length,
    possible: refusalOf(person) === null,
  };
}
