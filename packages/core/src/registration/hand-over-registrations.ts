import { commit } from "../db/commit.ts";
import { create, remove, replace } from "../db/write.ts";
import { handOverAnswers } from "../form/index.ts";
import { getPerson, type Person } from "../identity/index.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeStatus } from "./change-status.ts";
import { furtherAhead, isOpen } from "./policy.ts";
import { writeRecounted } from "./recount.ts";
import {
  type Attendee,
  attendeeEntity,
  getAttendee,
  getRegistration,
  listAttendances,
  registrationKeys,
} from "./repo.ts";
import type { Registration } from "./schema.ts";

const present = async (ctx: Ctx, attendee: Attendee | null): Promise<Registration | null> =>
  attendee && getRegistration(ctx.db, attendee.conferenceId, attendee.registrationId);

/** Of two registrations of one person the one further ahead stays; the other gives its place back. */
async function keepOne(ctx: Ctx, kept: Registration | null, gone: Registration | null): Promise<Registration | null> {
  if (kept === null || gone === null) return kept ?? gone;
  const stays = furtherAhead(kept, gone);
  const ends = stays === kept ? gone : kept;
  if (isOpen(ends.status)) await changeStatus(ctx, ends, "cancel", { mergedInto: stays.id });
  return stays;
}

/** A registration under the account that stays; its state and what it holds stay too. An open one goes on under today's address. */
async function handOver(ctx: Ctx, conferenceId: string, id: string, { id: personId, email }: Person): Promise<void> {
  const known = await getRegistration(ctx.db, conferenceId, id);
  if (known === null) return;
  await handOverAnswers(ctx, conferenceId, id, personId);
  const address = isOpen(known.status) ? email : known.email;
  if (known.personId === personId && known.email === address) return;
  await writeRecounted(ctx, {
    known,
    draft: { ...known, personId, email: address, updatedAt: ctx.now().toISOString(), version: known.version + 1 },
    activity: {
      name: "registration.handed_over",
      scopeId: conferenceId,
      subjectId: id,
      changedFields: known.email === address ? [] : ["email"],
      data: { personId },
    },
  });
}

/** The record that leads from the person to the registration that stays, and to those before it. */
async function leadTo(ctx: Ctx, kept: Attendee | null, gone: Attendee, person: Person, staysId: string): Promise<void> {
  const all = [...(kept ? registrationKeys(kept) : []), ...registrationKeys(gone)].map(({ id }) => id);
  const earlier = all.filter((id) => id !== staysId);
  const attendee = {
    personId: person.id,
    conferenceId: gone.conferenceId,
    registrationId: staysId,
    ...(earlier.length > 0 && { earlierRegistrationIds: earlier }),
    version: (kept?.version ?? 0) + 1,
  };
  await commit(ctx, {
    writes: [
      kept ? replace(attendeeEntity, attendee, kept.version) : create(attendeeEntity, attendee),
      remove(attendeeEntity, gone, gone.version),
    ],
    activity: {
      name: "registration.attendee_handed_over",
      scopeId: gone.conferenceId,
      subjectId: staysId,
      data: { personId: person.id },
    },
    answer: null,
  });
}

async function handOverIn(ctx: Ctx, goneId: string, person: Person, conferenceId: string): Promise<void> {
  const gone = await getAttendee(ctx.db, goneId, conferenceId);
  if (gone === null) return;
  const kept = await getAttendee(ctx.db, person.id, conferenceId);
  const stays = await keepOne(ctx, await present(ctx, kept), await present(ctx, gone));
  for (const { id } of registrationKeys(gone)) await handOver(ctx, conferenceId, id, person);
  await leadTo(ctx, kept, gone, person, stays?.id ?? gone.registrationId);
}

/**
 * The registrations of one account become another one's, with their answers. Where both are in a conference one registration stays, and the
 * other one's place goes to the next. Open registrations go on under the address of the account that stays. May be cut and repeated.
 * @throws unavailable
 */
export async function handOverRegistrations(ctx: Ctx, goneId: string, keptId: string): Promise<void> {
  const person = await getPerson(ctx.db, keptId);
  if (person === null) return;
  for (const { conferenceId } of await listAttendances(ctx.db, goneId)) {
    await retryStale(() => handOverIn(ctx, goneId, person, conferenceId));
  }
  for (const attendee of await listAttendances(ctx.db, keptId)) {
    await retryStale(() => handOver(ctx, attendee.conferenceId, attendee.registrationId, person));
  }
}
