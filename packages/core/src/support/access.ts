import { type Conference, findConference, localDay } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { eraseDay } from "../form/index.ts";
import { getAttendee, getRegistration, type Registration } from "../registration/index.ts";
import { holdsConferenceRole, requireConferenceRole, requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { type Part, parts, readers, workers, writers } from "./policy.ts";
import { getSettings, settingsEntity } from "./repo.ts";
import { type Settings, supportLimits } from "./schema.ts";

/** What the caller may read of a conference's support. */
export const partsFor = (ctx: Ctx, conferenceId: string): ReadonlySet<Part> =>
  new Set(parts.filter((part) => holdsConferenceRole(ctx, conferenceId, ...readers[part])));

/** The conference, for whoever works on its support. @throws unauthenticated, not_found */
export async function requireWorker(ctx: Ctx, conferenceId: string): Promise<Conference> {
  requireConferenceRole(ctx, conferenceId, ...workers);
  return requireConference(ctx, conferenceId);
}

/** The conference, for whoever writes that part. @throws unauthenticated, not_found */
export async function requireWriter(ctx: Ctx, conferenceId: string, part: keyof typeof writers): Promise<Conference> {
  requireConferenceRole(ctx, conferenceId, ...writers[part]);
  return requireConference(ctx, conferenceId);
}

/** @throws not_found */
export async function requireConference(ctx: Ctx, conferenceId: string): Promise<Conference> {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  return conference;
}

/** @throws not_found */
export async function requireRegistration(ctx: Ctx, conferenceId: string, id: string): Promise<Registration> {
  const registration = await getRegistration(ctx.db, conferenceId, id);
  if (registration === null) throw notFound();
  return registration;
}

/** The caller's own registration. @throws unauthenticated, not_found */
export async function requireOwn(ctx: Ctx, conferenceId: string): Promise<Registration> {
  const { personId } = requirePerson(ctx);
  const attendee = await getAttendee(ctx.db, personId, conferenceId);
  if (attendee === null) throw notFound();
  return requireRegistration(ctx, conferenceId, attendee.registrationId);
}

/** The day on which a conference's support is erased; the demo's never is. */
export const eraseOnOf = ({ demo, endsOn }: Conference, { retentionDays }: Pick<Settings, "retentionDays">) =>
  demo ? null : eraseDay(endsOn, retentionDays);

/** The settings as they are before anybody chose. */
export const usualSettings = (conference: Conference): Settings => ({
  conferenceId: conference.id,
  retentionDays: supportLimits.usualRetentionDays,
  fields: [],
  eraseOn: eraseOnOf(conference, { retentionDays: supportLimits.usualRetentionDays }),
  erasedAt: null,
  version: 0,
});

/** True from the day on which the support is erased. */
export const isErased = (ctx: Ctx, { timeZone }: Conference, { eraseOn, erasedAt }: Settings): boolean =>
  erasedAt !== null || (eraseOn !== null && eraseOn <= localDay(ctx.now().toISOString(), timeZone));

async function keepDate(ctx: Ctx, conference: Conference): Promise<Settings> {
  const known = await getSettings(ctx.db, conference.id);
  const settings = known ?? usualSettings(conference);
  const eraseOn = settings.erasedAt === null ? eraseOnOf(conference, settings) : null;
  if (known !== null && known.eraseOn === eraseOn) return known;
  const next = { ...settings, eraseOn, version: settings.version + 1 };
  const stale = () => new DomainError("stale_version");
  return commit(
    { ...ctx, idempotency: null },
    {
      writes: [known ? replace(settingsEntity, next, known.version) : create(settingsEntity, next, stale)],
      activity: {
        name: "support.date_kept",
        scopeId: conference.id,
        subjectId: conference.id,
        changedFields: ["eraseOn"],
      },
      answer: next,
    },
  );
}

/**
 * Before anything personal is written: that its day of erasing stands in the table, and has not come.
 * @throws window_closed
 */
export async function requireKept(ctx: Ctx, conference: Conference): Promise<Settings> {
  const settings = await retryStale(() => keepDate(ctx, conference));
  if (isErased(ctx, conference, settings)) throw new DomainError("window_closed");
  return settings;
}
