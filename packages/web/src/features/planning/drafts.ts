import {
  type Room,
  roomInput,
  type Session,
  type SessionKind,
  type SessionRole,
  sessionInput,
  type Track,
  trackInput,
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
  order: number | undefined;
}

export const roomDraft = (known: Room | null, { locale, order }: Beginning): RoomDraft => ({
  name: textDraft(known?.name, locale),
  capacityPlaces: known?.capacityPlaces,
  order: known?.order ?? order,
});

export const checkRoom = ({ name, ...rest }: RoomDraft) => check(roomInput, { ...rest, name: writtenText(name) });

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
}

export const speakerDraft = (known: Speaker | null, { locale, order }: Beginning): SpeakerDraft => ({
  name: textDraft(known?.name, locale),
  position: textDraft(known?.position, locale),
  institution: textDraft(known?.institution, locale),
  bio: textDraft(known?.bio, locale),
  order: known?.order ?? order,
});

export const checkSpeaker = ({ name, position, institution, bio, order }: SpeakerDraft) =>
  check(speakerInput, {
    name: writtenText(name),
    position: writtenText(position),
    institution: writtenTextOrNone(institution),
    bio: writtenTextOrNone(bio),
    order,
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
  speakers: { speakerId: string; role: SessionRole }[];
}

/** Where and when a new session begins. */
interface Slot {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly day: string;
  readonly start: string;
}

export const sessionDraft = (known: Session | null, { locale, timeZone, day, start }: Slot): SessionDraft => ({
  title: textDraft(known?.title, locale),
  abstract: textDraft(known?.abstract, locale),
  kind: known?.kind ?? "panel",
  day: known ? dayOf(known.startsAt, timeZone) : day,
  start: known ? clockOf(known.startsAt, timeZone) : start,
  end: known ? clockOf(known.endsAt, timeZone) : "",
  overnight: known ? dayOf(known.startsAt, timeZone) < dayOf(known.endsAt, timeZone) : false,
  roomId: known?.roomId ?? "",
  trackId: known?.trackId ?? "",
  speakers: known?.speakers.map((part) => ({ ...part })) ?? [],
});

/** Midnight at the end of a session is the end of its day; a session that crossed midnight still does. */
const endDay = ({ day, start, end, overnight }: SessionDraft): string =>
  day !== "" && end <= start && (overnight || end === "00:00") ? dayAfter(day, 1) : day;

export function checkSession(draft: SessionDraft, timeZone: string) {
  const { title, abstract, kind, day, start, end, roomId, trackId, speakers } = draft;
  return check(sessionInput, {
    title: writtenText(title),
    abstract: writtenTextOrNone(abstract),
    kind,
    startsAt: instantOf(day, start, timeZone),
    endsAt: instantOf(endDay(draft), end, timeZone),
    roomId: roomId === "" ? null : roomId,
    trackId: trackId === "" ? null : trackId,
    speakers: speakers.map((part) => ({ ...part })),
  });
}
