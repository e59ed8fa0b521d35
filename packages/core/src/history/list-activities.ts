import { encodeTime } from "ulid";
import { type Activity, latestActivitiesAbout, latestActivitiesIn, newestSealed } from "../audit/index.ts";
import { getConference } from "../conference/index.ts";
import type { Page, PageRequest } from "../db/read.ts";
import { getPerson } from "../identity/index.ts";
import { getRegistration, getRegistrations } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { instantOf } from "../shared/zoned-time.ts";
import { getSpeaker } from "../speaker/index.ts";
import { getProxy } from "../speaking/index.ts";
import type { HistoryFilter, HistoryPage, PastActivity } from "./schema.ts";

/** Pages that one request looks through where few of their activities are asked for. */
const mostReads = 4;
const looksAt = 100;

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A day of the conference's clocks, its end left out. */
function spanOf(day: string, timeZone: string): Span {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const at = (on: number): number => instantOf({ year, month, day: on, hour: 0, minute: 0, second: 0 }, timeZone);
  return { fromMs: at(date), toMs: at(date + 1) };
}

const isAbout = ({ subjectId, data }: Activity, itemId: string): boolean =>
  subjectId === itemId || subjectId.endsWith(`-${itemId}`) || Object.values(data).includes(itemId);

const fits = (activity: Activity, { room, actorId, itemId }: HistoryFilter, span: Span | null): boolean =>
  (room === undefined || activity.name.startsWith(`${room}.`)) &&
  (actorId === undefined || activity.actorId === actorId) &&
  (itemId === undefined || isAbout(activity, itemId)) &&
  (span === null || Date.parse(activity.at) < span.toMs);

/** Where to look: for a registration at what concerns its person, which is short, and else at all that happened in the conference. */
async function sourceOf(ctx: Ctx, conferenceId: string, { itemId }: HistoryFilter, span: Span | null) {
  const registration = itemId?.startsWith("reg_") ? await getRegistration(ctx.db, conferenceId, itemId) : null;
  if (registration) return (page: PageRequest) => latestActivitiesAbout(ctx.db, registration.personId, page);
  const before = span === null ? undefined : `act_${encodeTime(span.toMs, 10)}`;
  return (page: PageRequest) => latestActivitiesIn(ctx.db, conferenceId, before, page);
}

async function find(ctx: Ctx, conferenceId: string, filter: HistoryFilter, span: Span | null, page: PageRequest) {
  const read = await sourceOf(ctx, conferenceId, filter, span);
  const isNarrow = Object.values(filter).some((one) => one !== undefined);
  const items: Activity[] = [];
  let cursor = page.cursor;
  for (let reads = 0; reads < mostReads && items.length < page.limit; reads++) {
    const some: Page<Activity> = await read({ cursor, limit: isNarrow ? looksAt : page.limit });
    const ofConference = some.items.filter(({ scopeId }) => scopeId === conferenceId);
    items.push(...ofConference.filter((one) => fits(one, filter, span) && Date.parse(one.at) >= (span?.fromMs ?? 0)));
    const isOver = span !== null && some.items.some(({ at }) => Date.parse(at) < span.fromMs);
    cursor = isOver ? undefined : (some.nextCursor ?? undefined);
    if (cursor === undefined) break;
  }
  return { items, nextCursor: cursor ?? null };
}

const registrationIn = ({ subjectId }: Activity): string | null =>
  /(?:^|-)(reg_[0-9A-Z]{26})$/.exec(subjectId)?.[1] ?? null;

const unique = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
];

interface Named {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string | undefined;
}

const nameOf = (of: Named | null | undefined): Named | null =>
  of
    ? {
        familyName: of.familyName,
        givenName: of.givenName,
        ...(of.patronymic !== undefined && { patronymic: of.patronymic }),
      }
    : null;

/** The acts on speakers' own pages that somebody else did in their name, by the activity. */
async function proxiesIn(ctx: Ctx, conferenceId: string, activities: readonly Activity[]) {
  const acts = activities.filter(({ actorId, data }) => actorId === "speaking" && typeof data.proxyId === "string");
  const found = acts.map(async ({ id, name, subjectId: speakerId, data }) => {
    // Naming and ending are the speaker's own acts, about a proxy.
    if (name.startsWith("speaking.proxy_")) return [];
    const proxy = await getProxy(ctx.db, { conferenceId, speakerId, id: String(data.proxyId) });
    const speaker = await getSpeaker(ctx.db, conferenceId, speakerId);
    return [[id, { type: "proxy", name: nameOf(proxy), speaker: speaker?.name ?? null }] as const];
  });
  return new Map((await Promise.all(found)).flat());
}

/** Names of today for the ids in a page of activities. */
async function namesFor(ctx: Ctx, conferenceId: string, activities: readonly Activity[]) {
  const actors = unique(activities.map(({ actorType, actorId }) => (actorType === "person" ? actorId : null)));
  const registrations = unique(activities.map(registrationIn)).map((id) => ({ conferenceId, id }));
  const [people, registered] = await Promise.all([
    Promise.all(actors.map((id) => getPerson(ctx.db, id))),
    getRegistrations(ctx.db, registrations),
  ]);
  return {
    proxy: await proxiesIn(ctx, conferenceId, activities),
    person: new Map(people.flatMap((one) => (one ? [[one.id, nameOf(one)] as const] : []))),
    registration: new Map(registered.map((one) => [one.id, nameOf(one)] as const)),
  };
}

type Names = Awaited<ReturnType<typeof namesFor>>;

function actorIn({ id, actorType, actorId }: Activity, names: Names): PastActivity["actor"] {
  const proxy = names.proxy.get(id);
  if (proxy) return proxy;
  if (actorType === "visitor") return { type: "visitor" };
  if (actorType === "system") return { type: "system", job: actorId };
  return { type: "person", id: actorId, name: names.person.get(actorId) ?? null };
}

/**
 * What happened in a conference, the newest first, with today's names and how far it is sealed. A request looks through a bounded part of the trail:
 * a page may hold little and still lead on. @throws unauthenticated, not_found, validation_failed naming `/cursor`
 */
export async function listActivities(
  ctx: Ctx,
  conferenceId: string,
  filter: HistoryFilter,
  page: PageRequest,
): Promise<HistoryPage> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk", "reportReader");
  const { timeZone } = await getConference(ctx, conferenceId);
  const span = filter.day === undefined ? null : spanOf(filter.day, timeZone);
  const [{ items, nextCursor }, newest] = await Promise.all([
    find(ctx, conferenceId, filter, span, page),
    newestSealed(ctx.db, conferenceId),
  ]);
  const names = await namesFor(ctx, conferenceId, items);
  return {
    items: items.map((one) => {
      const registrationId = registrationIn(one);
      return {
        id: one.id,
        name: one.name,
        at: one.at,
        actor: actorIn(one, names),
        registration:
          registrationId === null ? null : { id: registrationId, name: names.registration.get(registrationId) ?? null },
        reason: one.reason ?? null,
        changedFields: [...one.changedFields],
      };
    }),
    nextCursor,
    sealedUpTo: newest?.at ?? null,
  };
}
