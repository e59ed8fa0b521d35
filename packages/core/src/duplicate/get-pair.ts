import { findConferences } from "../conference/index.ts";
import { listAnswersBy } from "../form/index.ts";
import type { Person } from "../identity/index.ts";
import { listMessagesTo } from "../message/index.ts";
import { listNominationsOf } from "../nomination/index.ts";
import { listPersonalAgendas } from "../personal-agenda/index.ts";
import { furtherAhead, getRegistrations, listAttendances, type Registration } from "../registration/index.ts";
import { holdsPlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { allEnrolments } from "../training/index.ts";
import { mergeRefusal } from "./policy.ts";
import { type PairRef, requirePair } from "./require-pair.ts";
import type { PairedPerson, PairView } from "./schema.ts";

/** The present registration in each conference. */
async function registrationsOf(ctx: Ctx, personId: string): Promise<readonly Registration[]> {
  const attendances = await listAttendances(ctx.db, personId);
  return getRegistrations(
    ctx.db,
    attendances.map(({ conferenceId, registrationId: id }) => ({ conferenceId, id })),
  );
}

async function linesOf(ctx: Ctx, registrations: readonly Registration[]): Promise<PairedPerson["registrations"]> {
  const conferences = await findConferences(ctx.db, [...new Set(registrations.map((one) => one.conferenceId))]);
  return registrations.flatMap(({ id, conferenceId, status, phone, institution, position }) => {
    const conferenceTitle = conferences.find((one) => one.id === conferenceId)?.title;
    const line = { id, conferenceId, status, institution, position, ...(phone !== undefined && { phone }) };
    return conferenceTitle ? [{ ...line, conferenceTitle }] : [];
  });
}

async function pairedPerson(ctx: Ctx, person: Person, registrations: readonly Registration[]): Promise<PairedPerson> {
  const { id, email, familyName, givenName, patronymic, locale, grants, createdAt, version } = person;
  const [lines, answers, letters, nominations, agendas, enrolments] = await Promise.all([
    linesOf(ctx, registrations),
    listAnswersBy(ctx.db, id),
    listMessagesTo(ctx.db, id),
    listNominationsOf(ctx.db, sha256(email)),
    listPersonalAgendas(ctx.db, id),
    allEnrolments(ctx.db, id),
  ]);
  return {
    ...{ id, email, familyName, givenName, locale, grants, createdAt, version },
    ...(patronymic !== undefined && { patronymic }),
    registrations: lines,
    answers: answers.length,
    tickets: registrations.filter(({ status }) => status === "confirmed").length,
    letters: letters.length,
    nominations: nominations.length,
    agendas: agendas.length,
    enrolments: enrolments.length,
  };
}

/** A pair side by side, with all that would move and, where both are in a conference, which place would stay. @throws unauthenticated, not_found */
export async function viewPair(ctx: Ctx, ref: PairRef): Promise<PairView> {
  const { pair, first, second } = await requirePair(ctx, ref);
  const [ofFirst, ofSecond] = [await registrationsOf(ctx, first.id), await registrationsOf(ctx, second.id)];
  const together = ofFirst.flatMap((one) => {
    const other = ofSecond.find(({ conferenceId }) => conferenceId === one.conferenceId);
    if (other === undefined) return [];
    const stays = furtherAhead(one, other);
    return [{ conferenceId: one.conferenceId, staysId: stays.id, endsId: stays === one ? other.id : one.id }];
  });
  const people = [await pairedPerson(ctx, first, ofFirst), await pairedPerson(ctx, second, ofSecond)];
  return { pair, people, together, refusal: mergeRefusal(callerOf(ctx), people) };
}

/** Who asks, for the rules of merging; null for the system. */
export const callerOf = (ctx: Ctx) =>
  ctx.actor.type === "person"
    ? { personId: ctx.actor.personId, administers: holdsPlatformRole(ctx, "administrator") }
    : null;
