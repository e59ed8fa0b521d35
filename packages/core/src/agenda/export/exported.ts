import { type Conference, conferenceEvent, localDay } from "../../conference/index.ts";
import type { Locale } from "../../i18n/locale.ts";
import { printable } from "../../shared/printable.ts";
import { type MultiText, readText } from "../../shared/text.ts";
import type { Speaker } from "../../speaker/index.ts";
import type { Release, Session, SessionKind, SessionRole, Snapshot } from "../schema.ts";
import { guidOf, numbersFor } from "./identify.ts";

export interface ExportedPerson {
  readonly guid: string;
  readonly number: number;
  readonly name: string;
  readonly position: string;
  readonly institution: string | null;
  readonly bio: string | null;
  readonly role: SessionRole;
}

export interface ExportedRoom {
  readonly id: string;
  readonly guid: string;
  readonly name: string;
  readonly capacityPlaces: number;
}

export interface ExportedTrack {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly colour: number;
}

export interface ExportedSession {
  readonly id: string;
  readonly guid: string;
  readonly number: number;
  readonly kind: SessionKind;
  readonly title: string;
  /** The language that the title really is in. */
  readonly language: Locale;
  readonly abstract: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  /** The conference's own day on which it starts. */
  readonly day: string;
  readonly room: ExportedRoom | null;
  readonly track: ExportedTrack | null;
  readonly people: readonly ExportedPerson[];
  /** Its page. */
  readonly url: string;
}

/** A released agenda in one language, as every format writes it: without control characters, with ids that stay. */
export interface ExportedAgenda {
  readonly conference: Conference;
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  /** The conference as search engines want it told. */
  readonly event: ReturnType<typeof conferenceEvent>;
  /** Name, address and city of the venue. */
  readonly venue: readonly [name: string, address: string, city: string];
  /** The agenda's page. */
  readonly url: string;
  /** 0 before the first release. */
  readonly releaseNumber: number;
  readonly releasedAt: string;
  /** The conference's days that the export covers, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly rooms: readonly ExportedRoom[];
  readonly tracks: readonly ExportedTrack[];
  readonly sessions: readonly ExportedSession[];
}

/** What of the agenda is wanted; all of it without these. */
export interface ExportFilter {
  readonly track?: string | undefined;
  readonly room?: string | undefined;
  /** `YYYY-MM-DD` in the conference's own time zone. */
  readonly day?: string | undefined;
  /** Only these sessions. */
  readonly sessions?: ReadonlySet<string> | undefined;
}

export interface ExportSource {
  readonly conference: Conference;
  readonly agenda: Snapshot;
  readonly release: Release | null;
  readonly locale: Locale;
  readonly publicUrl: string;
}

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

const words = (text: MultiText, locale: Locale): string => printable(readText(text, locale).text);
const optional = (text: MultiText | undefined, locale: Locale) => (text === undefined ? null : words(text, locale));

type People = ReadonlyMap<string, Omit<ExportedPerson, "role">>;

function peopleOf(speakers: readonly Speaker[], locale: Locale): People {
  const numbers = numbersFor(speakers.map(({ id }) => id));
  return new Map(
    speakers.map(({ id, name, position, institution, bio }) => [
      id,
      {
        guid: guidOf(id),
        number: numbers.get(id) ?? 0,
        name: words(name, locale),
        position: words(position, locale),
        institution: optional(institution, locale),
        bio: optional(bio, locale),
      },
    ]),
  );
}

const wanted =
  (filter: ExportFilter, timeZone: string) =>
  ({ id, trackId, roomId, startsAt }: Session): boolean =>
    (filter.sessions === undefined || filter.sessions.has(id)) &&
    (filter.track === undefined || trackId === filter.track) &&
    (filter.room === undefined || roomId === filter.room) &&
    (filter.day === undefined || localDay(startsAt, timeZone) === filter.day);

interface Parts {
  readonly rooms: readonly ExportedRoom[];
  readonly tracks: readonly ExportedTrack[];
  readonly people: People;
  readonly numbers: ReadonlyMap<string, number>;
  /** The agenda's page. */
  readonly url: string;
}

function exportedSession(session: Session, { conference, locale }: ExportSource, parts: Parts): ExportedSession {
  const { id, kind, title, startsAt, endsAt, roomId, trackId, speakers } = session;
  return {
    id,
    guid: guidOf(id),
    number: parts.numbers.get(id) ?? 0,
    kind,
    title: words(title, locale),
    language: readText(title, locale).locale,
    abstract: optional(session.abstract, locale),
    startsAt,
    endsAt,
    day: localDay(startsAt, conference.timeZone),
    room: parts.rooms.find((room) => room.id === roomId) ?? null,
    track: parts.tracks.find((track) => track.id === trackId) ?? null,
    people: speakers.flatMap(({ speakerId, role }) => {
      const person = parts.people.get(speakerId);
      return person ? [{ ...person, role }] : [];
    }),
    url: `${parts.url}/${id}`,
  };
}

/** The released agenda in one language, with what is derived from its ids. */
export function exportedAgenda(source: ExportSource, filter: ExportFilter): ExportedAgenda {
  const { conference, agenda, release, locale, publicUrl } = source;
  const { timeZone, title, summary, venue, startsOn, endsOn } = conference;
  const url = `${publicUrl}/c/${conference.slug}/agenda`;
  const people = peopleOf(agenda.speakers, locale);
  const numbers = numbersFor(agenda.sessions.map(({ id }) => id));
  const trackNumbers = numbersFor(agenda.tracks.map(({ id }) => id));
  const rooms = agenda.rooms.map(({ id, name, capacityPlaces }) => ({
    id,
    guid: guidOf(id),
    name: words(name, locale),
    capacityPlaces,
  }));
  const tracks = agenda.tracks.map(({ id, name, colour }) => ({
    id,
    number: trackNumbers.get(id) ?? 0,
    name: words(name, locale),
    colour,
  }));
  return {
    conference,
    locale,
    title: words(title, locale),
    summary: words(summary, locale),
    venue: [words(venue.name, locale), words(venue.address, locale), words(venue.city, locale)],
    event: conferenceEvent(conference, publicUrl, locale),
    url,
    releaseNumber: release?.number ?? 0,
    releasedAt: release?.releasedAt ?? conference.updatedAt,
    days: filter.day === undefined ? daysBetween(startsOn, endsOn) : [filter.day],
    rooms: rooms.filter(({ id }) => filter.room === undefined || id === filter.room),
    tracks: tracks.filter(({ id }) => filter.track === undefined || id === filter.track),
    sessions: agenda.sessions
      .filter(wanted(filter, timeZone))
      .map((session) => exportedSession(session, source, { rooms, tracks, people, numbers, url })),
  };
}
