import { type Conference, localDay } from "../conference/index.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { type MultiText, readText } from "../shared/text.ts";
import type { Speaker } from "../speaker/index.ts";
import { readReleased } from "./released.ts";
import type { PublicAgenda, PublicSession, Session, Snapshot } from "./schema.ts";

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

interface Released {
  readonly conference: Conference;
  readonly agenda: Snapshot;
}

/** A session with all that is told of it to whoever may see it. */
export function shownWhole({ conference, agenda }: Released, session: Session, locale: Locale): PublicSession {
  const room = agenda.rooms.find(({ id }) => id === session.roomId);
  const track = agenda.tracks.find(({ id }) => id === session.trackId);
  return {
    ...shownSession(session, locale),
    conferenceId: conference.id,
    timeZone: conference.timeZone,
    abstract: optional(session.abstract, locale),
    room: optional(room?.name, locale),
    track: track ? { name: readText(track.name, locale), colour: track.colour } : null,
    capacityPlaces: session.capacityPlaces ?? null,
    streamUrl: session.streamUrl ?? null,
    links: (session.links ?? []).map(({ kind, title, url }) => ({ kind, title: readText(title, locale), url })),
    speakers: session.speakers.flatMap(({ speakerId, role }) => {
      const speaker = agenda.speakers.find(({ id }) => id === speakerId);
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

/** One released session with its abstract and the people in it. @throws not_found */
export async function getPublicSession(ctx: Ctx, slug: string, sessionId: string): Promise<PublicSession> {
  const released = await readReleased(ctx, slug);
  const session = released.agenda.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) throw notFound();
  return shownWhole(released, session, ctx.locale);
}
