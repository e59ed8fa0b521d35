import { findConference, localDay } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { forget, remove } from "../db/write.ts";
import { forgetAnswers } from "../form/index.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeStatus } from "./change-status.ts";
import { isOpen } from "./policy.ts";
import { attendeeEntity, getRegistration, listAttendances, registrationEntity, registrationKeys } from "./repo.ts";
import type { Registration } from "./schema.ts";

/** Gives the place back where the conference is still to come; afterwards the counters stay as a record of how many took part. */
async function giveBack(ctx: Ctx, known: Registration): Promise<Registration> {
  if (!isOpen(known.status)) return known;
  const conference = await findConference(ctx.db, known.conferenceId);
  if (conference === null || localDay(ctx.now().toISOString(), conference.timeZone) > conference.endsOn) return known;
  return changeStatus(ctx, known, "cancel");
}

async function eraseOne(ctx: Ctx, conferenceId: string, id: string): Promise<void> {
  const known = await getRegistration(ctx.db, conferenceId, id);
  if (known === null) return;
  const last = await giveBack(ctx, known);
  await forgetAnswers(ctx, conferenceId, id);
  await commit(ctx, {
    writes: [remove(registrationEntity, last, last.version)],
    activity: { name: "privacy.registration_erased", scopeId: conferenceId, subjectId: id },
    answer: null,
  });
}

/**
 * Cancels what is still open, so that the places go to those who wait, and erases all registrations of a person. Safe to repeat.
 * @throws unavailable
 */
export async function erasePersonRegistrations(ctx: Ctx, personId: string): Promise<void> {
  for (const attendee of await listAttendances(ctx.db, personId)) {
    const { conferenceId } = attendee;
    for (const { id } of registrationKeys(attendee)) await retryStale(() => eraseOne(ctx, conferenceId, id));
    await commit(ctx, {
      writes: [forget(attendeeEntity, attendee)],
      activity: { name: "privacy.attendee_erased", scopeId: conferenceId, subjectId: conferenceId },
      answer: null,
    });
  }
}
