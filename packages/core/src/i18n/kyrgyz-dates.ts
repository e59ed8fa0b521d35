import { type CalendarDay, readDay } from "./calendar-day.ts";
import { kyrgyzMonths, kyrgyzNearDays, kyrgyzNow, kyrgyzUnits, kyrgyzWeekdays } from "./kyrgyz-calendar.ts";

const monthOf = (day: CalendarDay) => kyrgyzMonths[day.month - 1] ?? kyrgyzMonths[0];
const weekdayOf = (day: CalendarDay) => kyrgyzWeekdays[day.weekday] ?? kyrgyzWeekdays[0];
const yearOf = ({ year }: CalendarDay): string => `${year}-жылдын`;

/** "2018-жылдын 12-октябры" */
export function kyrgyzDate(iso: string): string {
  const day = readDay(iso);
  return `${yearOf(day)} ${day.day}-${monthOf(day).possessive}`;
}

/** "12-октябрь, жума" */
export function kyrgyzDayHeading(iso: string): string {
  const day = readDay(iso);
  return `${day.day}-${monthOf(day).name}, ${weekdayOf(day).name}`;
}

/** "12-окт." */
export function kyrgyzShortDate(iso: string): string {
  const day = readDay(iso);
  return `${day.day}-${monthOf(day).short}`;
}

export const kyrgyzWeekday = (iso: string, length: "name" | "short"): string => weekdayOf(readDay(iso))[length];

/** "2018-жылдын 12–14-октябры", and the longer forms across months and years. */
export function kyrgyzDateRange(firstIso: string, lastIso: string): string {
  const [first, last] = [readDay(firstIso), readDay(lastIso)];
  if (first.year !== last.year) return `${kyrgyzDate(firstIso)} – ${kyrgyzDate(lastIso)}`;
  const end = `${last.day}-${monthOf(last).possessive}`;
  if (first.month !== last.month) return `${yearOf(first)} ${first.day}-${monthOf(first).possessive} – ${end}`;
  return `${yearOf(first)} ${first.day === last.day ? "" : `${first.day}–`}${end}`;
}

/** "3 күн мурун", "эртең", "азыр"; the amount is negative in the past. */
export function kyrgyzRelative(amount: number, unit: "day" | "hour" | "minute"): string {
  const near = unit === "day" ? kyrgyzNearDays[String(amount)] : undefined;
  if (near !== undefined) return near;
  if (amount === 0) return kyrgyzNow;
  return `${Math.abs(amount)} ${kyrgyzUnits[unit][amount < 0 ? "past" : "future"]}`;
}
