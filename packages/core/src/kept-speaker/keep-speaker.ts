import { listAgendaSessions } from "../agenda/index.ts";
import { type Conference, findConference, listSeries } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { forget, put } from "../db/write.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { type OwnCard, partsOf, requireOwnCard, type SpeakingRef } from "../speaking/index.ts";
import { getKeptSpeaker, keptId, keptSpeakerEntity } from "./repo.ts";
import { type KeptChoice, type KeptSpeaker, keptVersion } from "./schema.ts";

interface OwnPlace {
  readonly own: OwnCard;
  readonly conference: Conference;
}

async function requirePlace(ctx: Ctx, ref: SpeakingRef): Promise<OwnPlace> {
  const own = await requireOwnCard(ctx, ref);
  const conference = await findConference(ctx.db, ref.conferenceId);
  if (conference === null) throw notFound();
  return { own, conference };
}

const known = (ctx: Ctx, { own, conference }: OwnPlace): Promise<KeptSpeaker | null> =>
  conference.seriesId === null
    ? Promise.resolve(null)
    : getKeptSpeaker(ctx.db, conference.seriesId, keptId(conference.seriesId, own.card.email));

async function choiceOf(ctx: Ctx, place: OwnPlace): Promise<KeptChoice> {
  const { seriesId } = place.conference;
  const series = seriesId === null ? undefined : (await listSeries(ctx.db)).find(({ id }) => id === seriesId);
  const kept = await known(ctx, place);
  return {
    series: series ? { id: series.id, name: series.name } : null,
    consent: kept?.consent ?? null,
    talks: kept?.talks ?? [],
  };
}

/** What the speaker chose about being kept for later conferences of the series. @throws unauthenticated, not_found */
export const getKeptChoice = async (ctx: Ctx, ref: SpeakingRef): Promise<KeptChoice> =>
  choiceOf(ctx, await requirePlace(ctx, ref));

/** The talks of this conference, and those of others that were kept before. */
async function talksOf(
  ctx: Ctx,
  { own, conference }: OwnPlace,
  before: KeptSpeaker | null,
): Promise<KeptSpeaker["talks"]> {
  const { id: conferenceId, title: conferenceTitle, startsOn } = conference;
  const parts = partsOf(await listAgendaSessions(ctx.db, conferenceId), own.speaker.id);
  const here = parts.map(({ sessionId, title, role }) => ({
    conferenceId,
    conferenceTitle,
    startsOn,
    sessionId,
    title,
    role,
  }));
  const elsewhere = (before?.talks ?? []).filter((talk) => talk.conferenceId !== conferenceId);
  return [...elsewhere, ...here].toSorted((a, b) => b.startsOn.localeCompare(a.startsOn));
}

// Only the speaker agrees to be kept, and only the speaker withdraws: nobody who acts for them.
function requireSelf({ own }: OwnPlace): void {
  if (own.proxy !== null) throw new DomainError("forbidden");
}

const dataOf = ({ own }: OwnPlace): Readonly<Record<string, string>> =>
  own.registration ? { personId: own.registration.personId } : {};

/**
 * The speaker agrees to be kept for later conferences of the series: address, texts and talks as they are now. Said again, it brings them up to date.
 * @throws unauthenticated, not_found, forbidden for a proxy, invalid_state where there is no series
 */
export async function keepSpeaker(ctx: Ctx, ref: SpeakingRef): Promise<KeptChoice> {
  const place = await requirePlace(ctx, ref);
  requireSelf(place);
  const { own, conference } = place;
  const { seriesId } = conference;
  if (seriesId === null) throw new DomainError("invalid_state");
  const before = await known(ctx, place);
  const { email, familyName, givenName, patronymic, locale, institution, position, courtLevel, region } = own.card;
  const person = { email, familyName, givenName, ...(patronymic !== undefined && { patronymic }), locale };
  const { name, position: role, institution: body, bio } = own.speaker;
  const kept: KeptSpeaker = {
    id: keptId(seriesId, email),
    seriesId,
    contact: { ...person, institution, position, courtLevel, region },
    name,
    position: role,
    ...(body && { institution: body }),
    ...(bio && { bio }),
    talks: await talksOf(ctx, place, before),
    consent: { wording: keptVersion, at: ctx.now().toISOString() },
    version: (before?.version ?? 0) + 1,
  };
  await commit(asSystem(ctx, "speaking"), {
    writes: [put(keptSpeakerEntity, kept)],
    activity: {
      name: "speaking.kept",
      scopeId: conference.id,
      subjectId: own.speaker.id,
      data: dataOf(place),
    },
    answer: null,
  });
  return choiceOf(ctx, place);
}

/** The speaker is kept no longer, from this moment on. Safe to repeat. @throws unauthenticated, not_found, forbidden for a proxy */
export async function withdrawKept(ctx: Ctx, ref: SpeakingRef): Promise<KeptChoice> {
  const place = await requirePlace(ctx, ref);
  requireSelf(place);
  const kept = await known(ctx, place);
  if (kept !== null) {
    await commit(asSystem(ctx, "speaking"), {
      writes: [forget(keptSpeakerEntity, kept)],
      activity: {
        name: "speaking.kept_withdrawn",
        scopeId: place.conference.id,
        subjectId: place.own.speaker.id,
        data: dataOf(place),
      },
      answer: null,
    });
  }
  return choiceOf(ctx, place);
}
