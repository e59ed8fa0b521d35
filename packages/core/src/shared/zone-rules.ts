import { offsetSeconds, wallClock } from "./zoned-time.ts";

const dayMs = 86_400_000;
/** Calendars also ask for the clock shortly before and after what they show. */
const marginMs = 370 * dayMs;

interface Change {
  readonly atMs: number;
  readonly from: number;
  readonly to: number;
}

/** The second at which the offset changes between two instants with different offsets. */
function momentOfChange(beforeMs: number, afterMs: number, timeZone: string): number {
  const old = offsetSeconds(beforeMs, timeZone);
  let [low, high] = [beforeMs / 1000, afterMs / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetSeconds(middle * 1000, timeZone) === old) low = middle;
    else high = middle;
  }
  return high * 1000;
}

function changesBetween(fromMs: number, toMs: number, timeZone: string): Change[] {
  const changes: Change[] = [];
  let from = offsetSeconds(fromMs, timeZone);
  for (let atMs = fromMs; atMs < toMs; atMs += dayMs) {
    const to = offsetSeconds(atMs + dayMs, timeZone);
    if (from !== to) changes.push({ atMs: momentOfChange(atMs, atMs + dayMs, timeZone), from, to });
    from = to;
  }
  return changes;
}

const two = (number: number): string => String(number).padStart(2, "0");

function offset(seconds: number): string {
  const rest = Math.abs(seconds);
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two);
  return (seconds < 0 ? "-" : "+") + parts.join("").replace(/00$/, "");
}

function localTime(atMs: number, offsetBefore: number): string {
  const { year, month, day, hour, minute, second } = wallClock(atMs + offsetBefore * 1000, "UTC");
  return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}${two(second)}`;
}

const observance = (kind: "STANDARD" | "DAYLIGHT", { atMs, from, to }: Change): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${localTime(atMs, from)}`,
  `TZOFFSETFROM:${offset(from)}`,
  `TZOFFSETTO:${offset(to)}`,
  `TZNAME:${offset(to)}`,
  `END:${kind}`,
];

/**
 * The VTIMEZONE (RFC 5545, 3.6.5) of an IANA zone with every change of its clocks around these instants, from the same rules that our pages
 * use. The libraries for it carry today's rules only, an hour off for Asia/Almaty before 2024 (docs/adr/0009).
 */
export function zoneRules(timeZone: string, firstInstant: string, lastInstant: string): string {
  const startMs = Math.floor((Date.parse(firstInstant) - marginMs) / dayMs) * dayMs;
  const changes = changesBetween(startMs, Date.parse(lastInstant) + marginMs, timeZone);
  const first = offsetSeconds(startMs, timeZone);
  const lines = [
    "BEGIN:VTIMEZONE",
    `TZID:${timeZone}`,
    ...observance("STANDARD", { atMs: startMs, from: first, to: first }),
    ...changes.flatMap((change) => observance(change.to > change.from ? "DAYLIGHT" : "STANDARD", change)),
    "END:VTIMEZONE",
  ];
  return lines.join("\r\n");
}
