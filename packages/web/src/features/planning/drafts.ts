import {
  type Equipment,
  type LinkKind,
  type Room,
  roomInput,
  type Session,
  type SessionKind,
  type SessionRole,
  type SpokenLanguage,
  sessionInput,
  type Track,
  trackInput,
  type Unscheduled,
  unscheduledInput,
} from "@assize/core/agenda/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import { type Speaker, speakerInput } from "@assize/core/speaker/schema.ts";
import { check } from "../editing/check.ts";
import { clockOf, dayAfter, instantOf } from "../editing/local-time.ts";
import { type TextDraft, textDraft, writtenText, writtenTextOrNone } from "../editing/text-draft.ts";

/** What a new part of the agenda begins with. */
interface Beginning {
  readonly locale: Locale;
  readonly order: number;
}

export interface RoomDraft {
  name: TextDraft;
  capacityPlaces: number | undefined;
  equipment: Equipment[];
  order: number | undefined;
}

export const roomDraft = (known: Room | null, { locale, order }: Beginning): RoomDraft => ({
  name: textDraft(known?.name, locale),
  capacityPlaces: known?.capacityPlaces,
  equipment: [...(known?.equipment ?? [])],
  order: known?.order ?? order,
});

/** An empty list says nothing, like one that is left out. */
const some = <T>(items: readonly T[]): T[] | undefined => (items.length === 0 ? undefined : [...items]);

export const checkRoom = ({ name, equipment, ...rest }: RoomDraft) =>
  check(roomInput, { ...rest, name: writtenText(name), equipment: some(equipment) });

export interface TrackDraft {
  name: TextDraft;
  colour: number;
  order: number | undefined;
}

export const trackDraft = (known: Track | null, { locale, order }: Beginning): TrackDraft => ({
  name: textDraft(known?.name, locale),
  colour: known?.colour ?? order % 8,
  order: known?.order ?? order,
});

export const checkTrack = ({ name, ...rest }: TrackDraft) => check(trackInput, { ...rest, name: writtenText(name) });

export interface SpeakerDraft {
  name: TextDraft;
  position: TextDraft;
  institution: TextDraft;
  bio: TextDraft;
  order: number | undefined;
  protocolRank: number | undefined;
  availability: { day: string; from: string; to: string }[];
}

interface SpeakerBeginning extends Beginning {
  readonly timeZone: string;
}

export const speakerDraft = (known: Speaker | null, { locale, order, timeZone }: SpeakerBeginning): SpeakerDraft => ({
  name: textDraft(known?.name, locale),
  position: textDraft(known?.position, locale),
  institution: textDraft(known?.institution, locale),
  bio: textDraft(known?.bio, locale),
  order: known?.order ?? order,
  protocolRank: known?.protocolRank,
  availability: (known?.availability ?? []).map(({ from, to }) => ({
    day: dayOf(from, timeZone),
    from: clockOf(from, timeZone),
    to: clockOf(to, timeZone),
  })),
});

export const checkSpeaker = (
  { name, position, institution, bio, order, protocolRank, availability }: SpeakerDraft,
  timeZone: string,
) =>
  check(speakerInput, {
    name: writtenText(name),
    position: writtenText(position),
    institution: writtenTextOrNone(institution),
    bio: writtenTextOrNone(bio),
    order,
    protocolRank,
    availability: some(
      availability.map(({ day, from, to }) => ({
        from: instantOf(day, from, timeZone),
        to: instantOf(to <= from && to === "00:00" ? dayAfter(day, 1) : day, to, timeZone),
      })),
    ),
  });

export interface SessionDraft {
  title: TextDraft;
  abstract: TextDraft;
  kind: SessionKind;
  day: string;
  start: string;
  end: string;
  /** A reception that ends after midnight. */
  overnight: boolean;
  roomId: string;
  trackId: string;
  /** Of a session that has no time yet. */
  lengthMinutes: number | undefined;
  speakers: { speakerId: string; role: SessionRole }[];
  languages: SpokenLanguage[];
  interpretedInto: SpokenLanguage[];
  needs: Equipment[];
  capacityPlaces: number | undefined;
  closedDoor: boolean;
  streamUrl: string;
  links: { kind: LinkKind; title: TextDraft; url: string }[];
}

/** Where and when a new session begins. */
interface Slot {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly day: string;
  readonly start: string;
}

/** What a session says beside its time and room. */
const contentDraft = (known: Omit<Unscheduled, "lengthMinutes"> | null, locale: Locale) => ({
  title: textDraft(known?.title, locale),
  abstract: textDraft(known?.abstract, locale),
  kind: known?.kind ?? "panel",
  trackId: known?.trackId ?? "",
  speakers: known?.speakers.map((part) => ({ ...part })) ?? [],
  languages: [...(known?.languages ?? [])],
  interpretedInto: [...(known?.interpretedInto ?? [])],
  needs: [...(known?.needs ?? [])],
  capacityPlaces: known?.capacityPlaces,
  closedDoor: known?.closedDoor ?? false,
  streamUrl: known?.streamUrl ?? "",
  links: (known?.links ?? []).map(({ title, ...link }) => ({ ...link, title: textDraft(title, locale) })),
});

const usualMinutes = 45;

/** A session that waits for its time. */
export const waitingDraft = (known: Unscheduled | null, locale: Locale): SessionDraft => ({
  ...contentDraft(known, locale),
  day: "",
  start: "",
  end: "",
  overnight: false,
  roomId: "",
  lengthMinutes: known?.lengthMinutes ?? usualMinutes,
});

export const sessionDraft = (known: Session | null, { locale, timeZone, day, start }: Slot): SessionDraft => ({
  ...contentDraft(known, locale),
  day: known ? dayOf(known.startsAt, timeZone) : day,
  start: known ? clockOf(known.startsAt, timeZone) : start,
  end: known ? clockOf(known.endsAt, timeZone) : "",
  overnight: known ? dayOf(known.startsAt, timeZone) < dayOf(known.endsAt, timeZone) : false,
  roomId: known?.roomId ?? "",
  lengthMinutes: undefined,
});

/** Midnight at the end of a session is the end of its day; a session that crossed midnight still does. */
const endDay = ({ day, start, end, overnight }: SessionDraft): string =>
  day !== "" && end <= start && (overnight || end === "00:00") ? dayAfter(day, 1) : day;

/** What a session says beside its time and room; what many do without is left out where nothing is said. */
const contentOf = (draft: SessionDraft) => ({
  title: writtenText(draft.title),
  abstract: writtenTextOrNone(draft.abstract),
  kind: draft.kind,
  trackId: draft.trackId === "" ? null : draft.trackId,
  speakers: draft.speakers.map((part) => ({ ...part })),
  languages: some(draft.languages),
  interpretedInto: some(draft.interpretedInto),
  needs: some(draft.needs),
  capacityPlaces: draft.capacityPlaces,
  closedDoor: draft.closedDoor || undefined,
  streamUrl: draft.streamUrl.trim() === "" ? undefined : draft.streamUrl,
  links: some(draft.links.map(({ title, ...link }) => ({ ...link, title: writtenText(title) }))),
});

export const checkWaiting = (draft: SessionDraft) =>
  check(unscheduledInput, { ...contentOf(draft), lengthMinutes: draft.lengthMinutes });

export function checkSession(draft: SessionDraft, timeZone: string) {
  const { day, start, end, roomId } = draft;
  return check(sessionInput, {
    ...contentOf(draft),
    startsAt: instantOf(day, start, timeZone),
    endsAt: instantOf(endDay(draft), end, timeZone),
    roomId: roomId === "" ? null : roomId,
  });
}
