import * as v from "valibot";
import { printable } from "../../shared/printable.ts";
import {
  mostSessions,
  type ReadAgenda,
  readInstant,
  type SourceAgenda,
  type SourceSession,
  UnreadableDocument,
  unreadableSession,
} from "./source.ts";

const words = v.pipe(
  v.optional(v.nullable(v.union([v.string(), v.number()])), ""),
  v.transform((text) => String(text ?? "")),
);

const personSchema = v.object({
  guid: words,
  code: words,
  id: words,
  name: words,
  public_name: words,
  biography: words,
});
export type FrabPerson = v.InferInput<typeof personSchema>;

const eventSchema = v.object({
  guid: words,
  id: words,
  date: words,
  end: words,
  duration: words,
  title: words,
  subtitle: words,
  track: words,
  type: words,
  language: words,
  abstract: words,
  description: words,
  persons: v.optional(v.nullable(v.array(personSchema)), []),
});

/** A day's events by the name of their room, as both Frab formats hold them. */
export type FrabRooms = readonly (readonly [room: string, events: readonly unknown[]])[];

function endOf(startsAt: string | null, end: string, duration: string, timeZone: string): string | null {
  const byEnd = readInstant(end, timeZone);
  if (byEnd !== null || startsAt === null) return byEnd;
  const [, hours, minutes, seconds] = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(duration.trim()) ?? [];
  if (hours === undefined) return null;
  const lengthMs = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds ?? 0) * 1000;
  return new Date(Date.parse(startsAt) + lengthMs).toISOString();
}

function sessionOf(event: unknown, room: string, timeZone: string): SourceSession {
  const found = v.safeParse(eventSchema, event);
  if (!found.success) return unreadableSession;
  const { guid, id, date, end, duration, title, subtitle, abstract, description, type, track, persons } = found.output;
  const startsAt = readInstant(date, timeZone);
  return {
    key: guid || id || `${title}\n${date}\n${room}`,
    title: printable(subtitle ? `${title}. ${subtitle}` : title),
    abstract: printable([abstract, description].filter(Boolean).join("\n\n")),
    kind: type,
    language: found.output.language,
    startsAt,
    endsAt: endOf(startsAt, end, duration, timeZone),
    room: printable(room),
    track: printable(track),
    people: (persons ?? []).map((person) => ({
      key: person.guid || person.code || person.id,
      name: printable(person.name || person.public_name),
      role: "speaker",
      bio: printable(person.biography),
    })),
    messages: [],
  };
}

/** @throws UnreadableDocument where there are more events than an import takes */
export function frabSessions(rooms: FrabRooms, timeZone: string): SourceSession[] {
  const sessions = rooms.flatMap(([room, events]) => events.map((event) => sessionOf(event, room, timeZone)));
  if (sessions.length > mostSessions) throw new UnreadableDocument();
  return sessions;
}

const documentSchema = v.object({
  schedule: v.object({
    conference: v.object({
      rooms: v.optional(v.array(v.object({ name: words, capacity: v.optional(v.nullable(v.number())) })), []),
      days: v.array(v.object({ rooms: v.record(v.string(), v.array(v.unknown())) })),
    }),
  }),
});

function parsed(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch (cause) {
    throw new UnreadableDocument(undefined, { cause });
  }
}

/** Reads schedule.json, version 1, as frab, pretalx and we write it. @throws UnreadableDocument */
export const readScheduleJson: ReadAgenda = async (document, { timeZone }): Promise<SourceAgenda> => {
  const found = v.safeParse(documentSchema, parsed(document));
  if (!found.success) throw new UnreadableDocument();
  const { rooms, days } = found.output.schedule.conference;
  return {
    sessions: frabSessions(
      days.flatMap((day) => Object.entries(day.rooms)),
      timeZone,
    ),
    capacities: new Map(
      rooms.flatMap(({ name, capacity }) => (capacity ? [[printable(name), capacity] as const] : [])),
    ),
  };
};
