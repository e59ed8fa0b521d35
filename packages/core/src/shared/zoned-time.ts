/** The clock of a time zone at an instant. Months count from 1. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const number = "2-digit";
  const made = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
  });
  formats.set(timeZone, made);
  return made;
}

/** What the clocks of a time zone show at an instant (milliseconds since 1970). */
export function wallClock(atMs: number, timeZone: string): WallClock {
  const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(timeZone).formatToParts(atMs)) {
    if (type in shown) Object.assign(shown, { [type]: Number(value) });
  }
  return shown;
}

const asUtcMs = ({ year, month, day, hour, minute, second }: WallClock): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** How far a time zone is ahead of UTC at an instant, in seconds. */
export const offsetSeconds = (atMs: number, timeZone: string): number =>
  (asUtcMs(wallClock(atMs, timeZone)) - Math.floor(atMs / 1000) * 1000) / 1000;

/** The instant (milliseconds since 1970) at which a zone's clocks show this; a time that a change of clocks skips moves on by the gap. */
export function instantOf(clock: WallClock, timeZone: string): number {
  const asUtc = asUtcMs(clock);
  const before = asUtc - offsetSeconds(asUtc - 86_400_000, timeZone) * 1000;
  const after = asUtc - offsetSeconds(asUtc + 86_400_000, timeZone) * 1000;
  return [before, after].find((atMs) => asUtcMs(wallClock(atMs, timeZone)) === asUtc) ?? before;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** `+06:00`; a zone whose offset has seconds (before 1972) is rounded to the minute. */
function offsetText(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** An instant as a zone's clock with its offset (RFC 3339): `2018-10-12T09:00:00+06:00`. */
export function zonedIso(instant: string, timeZone: string): string {
  const atMs = Date.parse(instant);
  const { year, month, day, hour, minute, second } = wallClock(atMs, timeZone);
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  return `${year}-${two(month)}-${two(day)}T${clock}${offsetText(offsetSeconds(atMs, timeZone))}`;
}
