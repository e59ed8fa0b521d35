import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { fold, wordsOf } from "../../lib/fold.ts";

export type Day = PublicAgenda["days"][number];
export type Session = Day["sessions"][number];

/** What of the agenda is shown; the address holds it under the same names. */
export interface AgendaFilter {
  readonly day: string;
  readonly track: string;
  readonly room: string;
  readonly speaker: string;
  readonly q: string;
  /** Held in it, or interpreted into it. */
  readonly language: string;
  /** Not empty: only what is in the reader's own agenda. */
  readonly mine: string;
}

export type FilterName = keyof AgendaFilter;

const names = ["day", "track", "room", "speaker", "language", "q", "mine"] as const satisfies readonly FilterName[];

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The filter that an address asks for. */
export function filterFrom(query: Query): AgendaFilter {
  const one = (name: FilterName): string => [query[name]].flat()[0] ?? "";
  return {
    day: one("day"),
    track: one("track"),
    room: one("room"),
    speaker: one("speaker"),
    q: one("q"),
    language: one("language"),
    mine: one("mine"),
  };
}

/** True where everything is shown. */
export const showsAll = (filter: AgendaFilter): boolean => names.every((name) => filter[name].trim() === "");

/** An address without any filter: hand it to `setSearchParams`. */
export const noFilter = {
  day: undefined,
  track: undefined,
  room: undefined,
  speaker: undefined,
  language: undefined,
  q: undefined,
  mine: undefined,
};

/** What search looks in, folded, by the id of the session. */
export function searchTexts(agenda: PublicAgenda): ReadonlyMap<string, string> {
  const nameOf = (list: readonly { readonly id: string; readonly name: { readonly text: string } }[]) =>
    new Map(list.map(({ id, name }) => [id, name.text]));
  const rooms = nameOf(agenda.rooms);
  const tracks = nameOf(agenda.tracks);
  const people = new Map(agenda.speakers.map(({ id, name, position }) => [id, `${name.text} ${position.text}`]));
  return new Map(
    agenda.days.flatMap(({ sessions }) =>
      sessions.map(({ id, title, roomId, trackId, speakers }) => {
        const parts = [title.text, rooms.get(roomId ?? ""), tracks.get(trackId ?? "")];
        return [id, fold([...parts, ...speakers.map((speaker) => people.get(speaker.id))].join(" "))] as const;
      }),
    ),
  );
}

/** The days with the sessions that the filter lets through; a day that is left empty stays away. */
export function filterDays(
  agenda: PublicAgenda,
  filter: AgendaFilter,
  texts: ReadonlyMap<string, string>,
  isMine: (id: string) => boolean,
): readonly Day[] {
  const words = wordsOf(filter.q);
  const passes = ({ id, trackId, roomId, speakers, languages, interpretedInto }: Session): boolean =>
    (filter.mine === "" || isMine(id)) &&
    (filter.language === "" || [...languages, ...interpretedInto].some((one) => one === filter.language)) &&
    (filter.track === "" || trackId === filter.track) &&
    (filter.room === "" || roomId === filter.room) &&
    (filter.speaker === "" || speakers.some((speaker) => speaker.id === filter.speaker)) &&
    words.every((word) => texts.get(id)?.includes(word));
  return agenda.days
    .filter(({ day }) => filter.day === "" || day === filter.day)
    .map(({ day, sessions }) => ({ day, sessions: sessions.filter(passes) }))
    .filter(({ sessions }) => sessions.length > 0);
}

export const countSessions = (days: readonly Day[]): number =>
  days.reduce((sum, { sessions }) => sum + sessions.length, 0);
