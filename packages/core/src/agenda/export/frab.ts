import { instantOf, zonedIso } from "../../shared/zoned-time.ts";
import type { ExportedAgenda, ExportedSession } from "./exported.ts";

/** The colours of the tracks on paper (web/src/theme/tokens.css): both formats of the Frab family carry them. */
const colours = ["#0f5a3c", "#8a4b08", "#34518f", "#8d2f5d", "#0b6f7d", "#5d5a12"] as const;

export const trackColour = (colour: number): string => colours[colour % colours.length] ?? colours[0];

export const trackSlug = (number: number): string => `track-${number}`;

/** Both schemas want at least four of `a-z 0-9 _`. */
export const acronymOf = ({ conference }: ExportedAgenda): string =>
  conference.slug.replaceAll("-", "_").padEnd(4, "_");

export const slugOf = (agenda: ExportedAgenda, { number, kind }: ExportedSession): string =>
  `${acronymOf(agenda)}-${number}-${kind}`;

/** Every session stands in a room here; without one it stands in the venue. */
export const roomNameOf = (agenda: ExportedAgenda, { room }: ExportedSession): string => room?.name ?? agenda.venue[0];

const two = (number: number): string => String(number).padStart(2, "0");

const minutesOf = ({ startsAt, endsAt }: ExportedSession): number =>
  Math.max(1, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000));

/** `hh:mm`, at the most what two digits of hours hold. */
export function durationOf(session: ExportedSession): string {
  const minutes = Math.min(minutesOf(session), 99 * 60 + 59);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export interface FrabDay {
  readonly index: number;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly rooms: readonly { readonly name: string; readonly sessions: readonly ExportedSession[] }[];
}

/** The agenda by day and room, as both formats order it; a day is the conference's own, from midnight to midnight. */
export function frabDays(agenda: ExportedAgenda): FrabDay[] {
  const { timeZone } = agenda.conference;
  const midnight = (day: string, plusDays: number): string => {
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + plusDays * 86_400_000);
    const clock = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
    const atMs = instantOf({ ...clock, hour: 0, minute: 0, second: 0 }, timeZone);
    return zonedIso(new Date(atMs).toISOString(), timeZone);
  };
  return agenda.days.map((date, at) => {
    const ofDay = agenda.sessions.filter(({ day }) => day === date);
    const inOrder = [
      ...new Set([...agenda.rooms.map(({ name }) => name), ...ofDay.map((one) => roomNameOf(agenda, one))]),
    ];
    return {
      index: at + 1,
      date,
      start: midnight(date, 0),
      end: midnight(date, 1),
      rooms: inOrder.map((name) => ({ name, sessions: ofDay.filter((one) => roomNameOf(agenda, one) === name) })),
    };
  });
}

/** The first clock of both: `09:00`. */
export const clockOf = (instant: string, timeZone: string): string => zonedIso(instant, timeZone).slice(11, 16);
