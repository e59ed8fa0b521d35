import { instantOf } from "../../shared/zoned-time.ts";
import type { SessionRole } from "../schema.ts";
import type { ImportMessage } from "../terms.ts";

export interface SourcePerson {
  /** What the document knows the person by. */
  readonly key: string;
  readonly name: string;
  readonly role: SessionRole;
  readonly bio: string;
}

/** A session as a document tells it, before anything is decided. */
export interface SourceSession {
  /** What stays the same when the document is read again: a guid, a UID. */
  readonly key: string;
  readonly title: string;
  readonly abstract: string;
  readonly kind: string;
  readonly language: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly room: string;
  readonly track: string;
  readonly people: readonly SourcePerson[];
  /** What the reader itself could not take over. */
  readonly messages: readonly ImportMessage[];
}

export interface SourceAgenda {
  readonly sessions: readonly SourceSession[];
  /** Places by the name of the room. */
  readonly capacities: ReadonlyMap<string, number>;
}

/** What a reader needs to know beside the document. */
export interface ReadingContext {
  /** The zone of times that name none. */
  readonly timeZone: string;
}

export type ReadAgenda = (document: string, context: ReadingContext) => Promise<SourceAgenda>;

/** The document is not of its format, or holds more than an import takes. */
export class UnreadableDocument extends Error {}

export const mostSessions = 1000;

export const unreadableSession: SourceSession = {
  key: "",
  title: "",
  abstract: "",
  kind: "",
  language: "",
  startsAt: null,
  endsAt: null,
  room: "",
  track: "",
  people: [],
  messages: ["unreadable"],
};

const clockForm = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** An instant as documents write it: with an offset, or by the clock of a time zone. Null where it is none. */
export function readInstant(text: string, timeZone: string): string | null {
  const trimmed = text.trim();
  const clock = clockForm.exec(trimmed);
  const atMs = clock
    ? instantOf(
        {
          year: Number(clock[1]),
          month: Number(clock[2]),
          day: Number(clock[3]),
          hour: Number(clock[4]),
          minute: Number(clock[5]),
          second: Number(clock[6] ?? 0),
        },
        timeZone,
      )
    : /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(trimmed)
      ? Date.parse(trimmed)
      : Number.NaN;
  return Number.isNaN(atMs) ? null : new Date(atMs).toISOString();
}
