import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { appoint, dismiss, getPeople, getPerson } from "../identity/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { listRooms, listTracks } from "./repo.ts";
import { findSchedulers, type Schedulers, schedulersEntity } from "./scheduler-repo.ts";
import type { Scheduler, SchedulerInput } from "./schema.ts";

const mostSchedulers = 50;

const grantFor = (conferenceId: string) =>
  ({ role: "scheduler", scopeType: "conference", scopeId: conferenceId }) as const;

/** Who plans part of the agenda, with their tracks and rooms. @throws unauthenticated, not_found */
export async function listSchedulers(ctx: Ctx, conferenceId: string): Promise<readonly Scheduler[]> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const members = (await findSchedulers(ctx.db, conferenceId))?.members ?? [];
  const people = await getPeople(
    ctx.db,
    members.map(({ personId }) => personId),
  );
  return members.flatMap(({ personId, trackIds, roomIds }) => {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return [];
    const { email, familyName, givenName } = person;
    return [{ personId, email, familyName, givenName, trackIds: [...trackIds], roomIds: [...roomIds] }];
  });
}

type Change = (members: Schedulers["members"]) => Schedulers["members"];

/** Notes who plans what; two organizers at once both succeed. */
const changeMembers = (ctx: Ctx, conferenceId: string, change: Change, name: string, personId: string): Promise<null> =>
  retryStale(async () => {
    const known = await findSchedulers(ctx.db, conferenceId);
    const next = { conferenceId, members: change(known?.members ?? []), version: (known?.version ?? 0) + 1 };
    const stale = () => new DomainError("stale_version");
    return commit(ctx, {
      writes: [known === null ? create(schedulersEntity, next, stale) : replace(schedulersEntity, next, known.version)],
      activity: { name, scopeId: conferenceId, subjectId: personId },
      answer: null,
    });
  });

/**
 * Lets somebody plan the sessions of tracks and rooms, or of others than before. Whoever has no account gets one.
 * @throws unauthenticated, not_found, validation_failed naming a track or room that is not of the conference
 */
export async function appointScheduler(ctx: Ctx, conferenceId: string, input: SchedulerInput): Promise<Scheduler> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { email, trackIds, roomIds } = input;
  const [tracks, rooms] = await Promise.all([listTracks(ctx.db, conferenceId), listRooms(ctx.db, conferenceId)]);
  const track = trackIds.findIndex((id) => !tracks.some((one) => one.id === id));
  const room = roomIds.findIndex((id) => !rooms.some((one) => one.id === id));
  if (track >= 0) throw invalidField(`/trackIds/${track}`, "unknown_reference");
  if (room >= 0) throw invalidField(`/roomIds/${room}`, "unknown_reference");
  // The role alone opens nothing: what it opens is noted after it, and by whom.
  const quiet = { ...ctx, idempotency: null };
  const person = await appoint(quiet, email, grantFor(conferenceId));
  const member = { personId: person.id, trackIds, roomIds };
  const put: Change = (members) => {
    const others = members.filter(({ personId }) => personId !== person.id);
    if (others.length >= mostSchedulers) throw invalidField("/email", "too_long", { limit: mostSchedulers });
    return [...others, member];
  };
  await changeMembers(quiet, conferenceId, put, "agenda.scheduler_appointed", person.id);
  const { familyName, givenName } = person;
  return { ...member, email: person.email, familyName, givenName };
}

/** Ends it, with the person's next request. @throws unauthenticated, not_found */
export async function dismissScheduler(ctx: Ctx, conferenceId: string, personId: string): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await findSchedulers(ctx.db, conferenceId);
  if (!known?.members.some((one) => one.personId === personId)) throw notFound();
  const quiet = { ...ctx, idempotency: null };
  const without: Change = (members) => members.filter((one) => one.personId !== personId);
  await changeMembers(quiet, conferenceId, without, "agenda.scheduler_dismissed", personId);
  const person = await getPerson(ctx.db, personId);
  const holds = person?.grants.some(({ role, scopeId }) => role === "scheduler" && scopeId === conferenceId);
  if (person && holds) await dismiss(quiet, person.email, grantFor(conferenceId));
  return null;
}
