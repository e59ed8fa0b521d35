import type { Conference } from "../../conference/index.ts";
import { isLocale, type Locale } from "../../i18n/locale.ts";
import { derivedId } from "../../shared/derived-id.ts";
import type { IdKind } from "../../shared/ids.ts";
import type { MultiText } from "../../shared/text.ts";
import type { SpeakerInput } from "../../speaker/index.ts";
import { findConflicts } from "../conflicts.ts";
import { guidOf, uidOf } from "../export/identify.ts";
import { outsideDays } from "../policy.ts";
import type { RoomInput, Session, SessionInput, SessionKind, Snapshot, TrackInput } from "../schema.ts";
import { type ImportMessage, importMessages } from "../terms.ts";
import type { SourceAgenda, SourcePerson, SourceSession } from "./source.ts";

/** Places of a room of which the document says nothing. */
const usualPlaces = 100;
const longest = { title: 200, abstract: 4000, room: 80, track: 80, name: 120, bio: 3000 } as const;
const mostPeople = 20;

export interface Planned<Input> {
  readonly id: string;
  readonly name: string;
  /** Null where it is here already. */
  readonly input: Input | null;
}

export interface PlannedSession {
  readonly id: string;
  readonly source: SourceSession;
  /** Null where nothing is to be made: it is here already, or it is refused. */
  readonly input: SessionInput | null;
  readonly messages: readonly ImportMessage[];
}

export interface Plan {
  readonly rooms: readonly Planned<RoomInput>[];
  readonly tracks: readonly Planned<TrackInput>[];
  readonly speakers: readonly Planned<SpeakerInput>[];
  readonly sessions: readonly PlannedSession[];
}

export interface PlanInput {
  readonly conference: Conference;
  readonly draft: Snapshot;
  readonly source: SourceAgenda;
  readonly language: Locale;
  readonly kindOf: (word: string) => SessionKind | null;
  /** What speakers are called who come without a position. */
  readonly speakerWord: string;
}

export const isRefused = ({ messages }: Pick<PlannedSession, "messages">): boolean =>
  messages.some((code) => importMessages[code] === "refused");

const shortened = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\ufffd$/, "")}…`;

const oneLine = (text: string, length: number): string =>
  shortened(text.replace(/\s+/g, " ").normalize("NFC").trim(), length).trim();

const prose = (text: string, length: number): string => shortened(text.normalize("NFC").trim(), length).trim();

const inLanguage = (text: string, language: Locale): MultiText => ({ source: language, [language]: text });
const folded = (text: string): string => text.normalize("NFC").toLowerCase();
const namesOf = ({ ky, ru, en }: MultiText): string[] => [ky, ru, en].flatMap((text) => (text ? [folded(text)] : []));

interface Known {
  readonly id: string;
  readonly name: MultiText;
}

interface Wanted {
  readonly key: string;
  readonly name: string;
}

/** Finds what is wanted among what is here (by where it came from, or by its name), or says what to make. */
function plannedParts<Input>(
  { conference }: PlanInput,
  kind: IdKind,
  known: readonly Known[],
  wanted: readonly Wanted[],
  inputOf: (one: Wanted, order: number) => Input,
): ReadonlyMap<string, Planned<Input>> {
  const planned = new Map<string, Planned<Input>>();
  // What an earlier page of this document made is known by its id; only what was here before it is known by its name.
  const ours = new Set(wanted.map(({ key }) => derivedId(kind, conference.id, key)));
  const before = known.filter(({ id }) => !ours.has(id));
  for (const one of wanted) {
    if (planned.has(one.key)) continue;
    const id = derivedId(kind, conference.id, one.key);
    const here =
      known.find((part) => part.id === id || guidOf(part.id) === one.key) ??
      before.find(({ name }) => namesOf(name).includes(folded(one.name)));
    const order = known.length + planned.size;
    planned.set(
      one.key,
      here ? { id: here.id, name: one.name, input: null } : { id, name: one.name, input: inputOf(one, order) },
    );
  }
  return planned;
}

const personKey = ({ key, name }: SourcePerson): string => key || `name:${folded(name)}`;
const roomKey = (name: string): string => folded(oneLine(name, longest.room));
const trackKey = (name: string): string => folded(oneLine(name, longest.track));

/** What is wrong with a session by itself. */
function ownMessages(source: SourceSession, { conference, kindOf }: PlanInput): ImportMessage[] {
  const { startsAt, endsAt, messages, people } = source;
  if (messages.length > 0) return [...messages];
  if (source.title.trim() === "") return ["title_missing"];
  if (startsAt === null || endsAt === null || !/^20/.test(startsAt) || !/^20/.test(endsAt)) return ["time_invalid"];
  if (startsAt >= endsAt) return ["ends_before_start"];
  if (outsideDays({ startsAt, endsAt }, conference)) return ["outside_days"];
  const warnings: readonly (readonly [ImportMessage, boolean])[] = [
    ["title_shortened", oneLine(source.title, Number.POSITIVE_INFINITY).length > longest.title],
    ["abstract_shortened", source.abstract.trim().length > longest.abstract],
    ["people_left_out", new Set(people.map(personKey)).size > mostPeople],
    ["kind_unknown", kindOf(source.kind) === null],
  ];
  return warnings.flatMap(([code, holds]) => (holds ? [code] : []));
}

const named = (people: readonly SourcePerson[]): SourcePerson[] => people.filter(({ name }) => name.trim() !== "");

type Parts = {
  readonly rooms: ReadonlyMap<string, Planned<RoomInput>>;
  readonly tracks: ReadonlyMap<string, Planned<TrackInput>>;
  readonly speakers: ReadonlyMap<string, Planned<SpeakerInput>>;
};

function partsOf(input: PlanInput, sources: readonly SourceSession[]): Parts {
  const { draft, language, source, speakerWord } = input;
  const rooms = sources.map(({ room }) => oneLine(room, longest.room)).filter(Boolean);
  const tracks = sources.map(({ track }) => oneLine(track, longest.track)).filter(Boolean);
  const people = sources.flatMap((one) => named(one.people).slice(0, mostPeople * 2));
  const bios = new Map(people.map((person) => [personKey(person), person.bio]));
  return {
    rooms: plannedParts(
      input,
      "room",
      draft.rooms,
      rooms.map((name) => ({ key: roomKey(name), name })),
      ({ name }, order) => ({
        name: inLanguage(name, language),
        capacityPlaces: Math.min(100_000, Math.max(1, Math.round(source.capacities.get(name) ?? usualPlaces))),
        order: Math.min(order, 999),
      }),
    ),
    tracks: plannedParts(
      input,
      "track",
      draft.tracks,
      tracks.map((name) => ({ key: trackKey(name), name })),
      ({ name }, order) => ({
        name: inLanguage(name, language),
        colour: order % 8,
        order: Math.min(order, 999),
      }),
    ),
    speakers: plannedParts(
      input,
      "speaker",
      draft.speakers,
      people.map((person) => ({ key: personKey(person), name: oneLine(person.name, longest.name) })),
      ({ key, name }, order) => {
        const bio = prose(bios.get(key) ?? "", longest.bio);
        return {
          name: inLanguage(name, language),
          position: inLanguage(speakerWord, language),
          ...(bio && { bio: inLanguage(bio, language) }),
          order: Math.min(order, 9999),
        };
      },
    ),
  };
}

function sessionInputOf(source: SourceSession, { rooms, tracks, speakers }: Parts, input: PlanInput): SessionInput {
  const language = isLocale(source.language) ? source.language : input.language;
  const abstract = prose(source.abstract, longest.abstract);
  const people = new Map(
    named(source.people).flatMap((person) => {
      const id = speakers.get(personKey(person))?.id;
      return id === undefined ? [] : [[id, person.role] as const];
    }),
  );
  return {
    title: inLanguage(oneLine(source.title, longest.title), language),
    ...(abstract && { abstract: inLanguage(abstract, language) }),
    kind: input.kindOf(source.kind) ?? "panel",
    startsAt: source.startsAt ?? "",
    endsAt: source.endsAt ?? "",
    roomId: rooms.get(roomKey(source.room))?.id ?? null,
    trackId: tracks.get(trackKey(source.track))?.id ?? null,
    speakers: [...people].slice(0, mostPeople).map(([speakerId, role]) => ({ speakerId, role })),
  };
}

/** Rooms and people that would be in two places at once, among themselves and with what is here. */
function withOverlaps(planned: readonly PlannedSession[], { draft, conference }: PlanInput): PlannedSession[] {
  const made = planned.flatMap(({ id, input }): Session[] =>
    input ? [{ ...input, id, conferenceId: conference.id, version: 1 }] : [],
  );
  const found = Map.groupBy(
    findConflicts({ rooms: [], speakers: [], sessions: [...draft.sessions, ...made] }).flatMap(
      ({ kind, sessionIds }) =>
        kind === "room_overlap" || kind === "person_overlap" ? sessionIds.map((id) => ({ id, code: kind })) : [],
    ),
    ({ id }) => id,
  );
  return planned.map((one) => {
    const codes = new Set(one.input ? (found.get(one.id) ?? []).map(({ code }) => code) : []);
    const overlaps = (["room_overlap", "person_overlap"] as const).filter((code) => codes.has(code));
    return { ...one, messages: [...new Set([...one.messages, ...overlaps])] };
  });
}

/** What a document would become beside what is here. The same document gives the same ids, so that nothing is made twice. */
export function planImport(input: PlanInput): Plan {
  const { conference, draft, source } = input;
  const here = new Map(
    draft.sessions.flatMap(({ id }) => [id, guidOf(id), uidOf(id)].map((key) => [key, id] as const)),
  );
  const seen = new Set<string>();
  const judged = source.sessions.map((one) => {
    const derived = derivedId("agendaSession", conference.id, one.key);
    const kept = here.get(one.key) ?? here.get(derived);
    // Of what is here already nothing is changed, so nothing is to be said of it.
    const own = kept ? [] : ownMessages(one, input);
    const usable = !isRefused({ messages: own });
    const messages: ImportMessage[] = !kept && usable && seen.has(one.key) ? ["repeated"] : own;
    if (usable) seen.add(one.key);
    return { id: kept ?? derived, source: one, kept: kept !== undefined, messages };
  });
  const coming = judged.filter((one) => !one.kept && !isRefused(one));
  const parts = partsOf(
    input,
    coming.map(({ source: one }) => one),
  );
  const sessions = judged.map(({ kept, ...one }) => ({
    ...one,
    input: kept || isRefused(one) ? null : sessionInputOf(one.source, parts, input),
  }));
  return {
    rooms: [...parts.rooms.values()],
    tracks: [...parts.tracks.values()],
    speakers: [...parts.speakers.values()],
    sessions: withOverlaps(sessions, input),
  };
}
