import { localDay } from "../conference/index.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { type MultiText, readText } from "../shared/text.ts";
import type { Speaker } from "../speaker/index.ts";
import { readReleased } from "./released.ts";
import type { PublicAgenda, PublicSession, Session } from "./schema.ts";

const optional = (text: MultiText | undefined, locale: Locale) => (text === undefined ? null : readText(text, locale));

const shownSpeaker = ({ id, name, position }: Speaker, locale: Locale) => ({
  id,
  name: readText(name, locale),
  position: readText(position, locale),
});

const shownSession = (
  { id, kind, title, startsAt, endsAt, roomId, trackId, languages, interpretedInto, closedDoor }: Session,
  locale: Locale,
) => ({
  id,
  kind,
  title: readText(title, locale),
  startsAt,
  endsAt,
  roomId,
  trackId,
  languages: languages ?? [],
  interpretedInto: interpretedInto ?? [],
  closedDoor: closedDoor ?? false,
});

/** Where to go on; nothing behind closed doors. */
const waysOn = ({ closedDoor, streamUrl, links }: Session, locale: Locale) =>
  closedDoor === true
    ? { streamUrl: null, links: [] }
    : {
        streamUrl: streamUrl ?? null,
        links: (links ?? []).map(({ kind, title, url }) => ({ kind, title: readText(title, locale), url })),
      };

/** The released agenda in the reader's language, by the conference's own days; empty before the first release. @throws not_found */
export async function getPublicAgenda(ctx: Ctx, slug: string): Promise<PublicAgenda> {
  const { conference, agenda } = await readReleased(ctx, slug);
  const { rooms, tracks, speakers, sessions } = agenda;
  const byDay = Map.groupBy(sessions, ({ startsAt }) => localDay(startsAt, conference.timeZone));
  const { locale } = ctx;
  return {
    conference: { id: conference.id, title: readText(conference.title, locale) },
    timeZone: conference.timeZone,
    rooms: rooms.map(({ id, name }) => ({ id, name: readText(name, locale) })),
    tracks: tracks.map(({ id, name, colour }) => ({ id, name: readText(name, locale), colour })),
    speakers: speakers.map((speaker) => shownSpeaker(speaker, locale)),
    days: [...byDay].map(([day, ofDay]) => ({
      day,
      sessions: ofDay.map((session) => ({
        ...shownSession(session, locale),
        speakers: session.speakers.map(({ speakerId, role }) => ({ id: speakerId, role })),
      })),
    })),
  };
}

/** One released session with its abstract and the people in it. @throws not_found */
export async function getPublicSession(ctx: Ctx, slug: string, sessionId: string): Promise<PublicSession> {
  const { conference, agenda } = await readReleased(ctx, slug);
  const { rooms, tracks, speakers, sessions } = agenda;
  const session = sessions.find(({ id }) => id === sessionId);
  if (session === undefined) throw notFound();
  const { locale } = ctx;
  const room = rooms.find(({ id }) => id === session.roomId);
  const track = tracks.find(({ id }) => id === session.trackId);
  return {
    ...shownSession(session, locale),
    conferenceId: conference.id,
    timeZone: conference.timeZone,
    abstract: optional(session.abstract, locale),
    room: optional(room?.name, locale),
    track: track ? { name: readText(track.name, locale), colour: track.colour } : null,
    capacityPlaces: session.capacityPlaces ?? null,
    ...waysOn(session, locale),
    speakers: session.speakers.flatMap(({ speakerId, role }) => {
      const speaker = speakers.find(({ id }) => id === speakerId);
      if (speaker === undefined) return [];
      const { institution, bio } = speaker;
      return [
        {
          ...shownSpeaker(speaker, locale),
          role,
          institution: optional(institution, locale),
          bio: optional(bio, locale),
        },
      ];
    }),
  };
}
