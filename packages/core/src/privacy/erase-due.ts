import { findConferences, listEndedWithPeople } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { eraseDueAnswers } from "../form/index.ts";
import { listSessions, type Person, pageOfPeopleToReview, peopleShards, personEntity } from "../identity/index.ts";
import { eraseEndedRegistrations, listAttendances } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { yearsAfter } from "../shared/years-after.ts";
import { eraseDueSupport } from "../support/index.ts";
import { allEnrolments } from "../training/index.ts";
import { erasePerson } from "./erase-person.ts";
import { finishErasure } from "./finish-erasure.ts";
import { personYears, registrationYears } from "./policy.ts";
import { pageOfErasures } from "./repo.ts";

/** What a run did; `more` where it stopped because it had done enough, and the next one goes on. */
export interface Erased {
  readonly erasures: number;
  readonly registrations: number;
  readonly people: number;
  /** People's answers to a form, each in part or whole. */
  readonly answers: number;
  /** What was kept for the participation of people: travel, rooms, needs, subsistence. */
  readonly support: number;
  readonly more: boolean;
}

async function finishBegun(ctx: Ctx, most: number): Promise<number> {
  const { items } = await pageOfErasures(ctx.db, { limit: most });
  for (const { personId } of items) await finishErasure(ctx, personId);
  return items.length;
}

async function eraseRegistrations(ctx: Ctx, most: number): Promise<number> {
  const before = yearsAfter(ctx.now(), -registrationYears).slice(0, 10);
  const { items } = await listEndedWithPeople(ctx.db, before, { limit: 50 });
  let erased = 0;
  for (const { id } of items) {
    // The index may be behind the table; the item itself decides.
    const [conference] = await findConferences(ctx.db, [id]);
    if (conference === undefined || conference.registrationsErasedAt !== undefined || conference.endsOn >= before)
      continue;
    if (erased >= most) break;
    erased += await eraseEndedRegistrations(ctx, conference, most - erased);
  }
  return erased;
}

/** Until when an account stays: some years after the last thing that keeps it. A role, and a demo conference, keep it as long as they are there. */
async function keptUntil(ctx: Ctx, person: Person): Promise<string> {
  const nextLook = yearsAfter(ctx.now(), 1);
  if (person.grants.length > 0) return nextLook;
  const attendances = await listAttendances(ctx.db, person.id);
  const conferences = await findConferences(
    ctx.db,
    attendances.map(({ conferenceId }) => conferenceId),
  );
  if (conferences.some(({ demo }) => demo)) return nextLook;
  const [enrolments, sessions] = await Promise.all([allEnrolments(ctx.db, person.id), listSessions(ctx.db, person.id)]);
  const last = [
    person.createdAt,
    ...conferences.map(({ endsOn }) => endsOn),
    ...enrolments.map(({ updatedAt }) => updatedAt),
    ...sessions.map(({ createdAt }) => createdAt),
  ].toSorted();
  return yearsAfter(last.at(-1) ?? person.createdAt, personYears);
}

async function putOff(ctx: Ctx, person: Person, reviewOn: string): Promise<void> {
  await commit(ctx, {
    writes: [replace(personEntity, { ...person, reviewOn, version: person.version + 1 }, person.version)],
    activity: {
      name: "privacy.review_put_off",
      scopeId: person.id,
      subjectId: person.id,
      changedFields: ["reviewOn"],
    },
    answer: null,
  });
}

/** Looks at accounts of one shard whose time may be over. Returns how many it looked at. */
async function reviewShard(ctx: Ctx, shard: string, most: number): Promise<{ looked: number; erased: number }> {
  const now = ctx.now().toISOString();
  const { items } = await pageOfPeopleToReview(ctx.db, shard, now, { limit: most });
  let erased = 0;
  for (const person of items) {
    const until = await keptUntil(ctx, person);
    try {
      if (until > now) await putOff(ctx, person, until);
      else {
        await erasePerson(ctx, person.id);
        erased++;
      }
    } catch (error) {
      // Somebody changed or erased the account at this moment: the next run looks again.
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return { looked: items.length, erased };
}

/**
 * Erases what has passed its retention (privacy register), `most` registrations and `most` accounts at the most, and finishes
 * erasures that were cut. What the table's own expiry takes away is not its business. Safe to repeat.
 */
export async function eraseDue(ctx: Ctx, most: number): Promise<Erased> {
  const erasures = await finishBegun(ctx, most);
  const registrations = await eraseRegistrations(ctx, most);
  const answers = await eraseDueAnswers(ctx, most);
  const support = await eraseDueSupport(ctx, most);
  let looked = 0;
  let people = 0;
  for (const shard of peopleShards) {
    if (looked >= most) break;
    const done = await reviewShard(ctx, shard, most - looked);
    looked += done.looked;
    people += done.erased;
  }
  const more = [erasures, registrations, answers, support, looked].some((count) => count >= most);
  return { erasures, registrations, people, answers, support, more };
}
