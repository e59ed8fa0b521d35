import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallClock } from "../shared/zoned-time.ts";
import { daysBetween, shiftDay, shiftInstant, shiftSession, shiftWindow } from "./shift.ts";

const zones = fc.constantFrom("Asia/Bishkek", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC");
const instants = fc
  .integer({ min: Date.parse("2015-01-01"), max: Date.parse("2035-01-01") })
  .map((ms) => new Date(ms).toISOString());
const shifts = fc.integer({ min: -1500, max: 1500 });

const clockOf = (instant: string, zone: string) => {
  const { hour, minute, second } = wallClock(Date.parse(instant), zone);
  return `${hour}:${minute}:${second}`;
};
const dayOf = (instant: string, zone: string) => {
  const { year, month, day } = wallClock(Date.parse(instant), zone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
};

describe("dates that move with the first day", () => {
  it("keep the time on the clock where clocks were changed in between", () => {
    // Berlin: summer time in October 2026 until the 25th.
    expect(shiftInstant("2026-10-24T07:00:00.000Z", 2, "Europe/Berlin")).toBe("2026-10-26T08:00:00.000Z");
    expect(shiftInstant("2026-10-26T08:00:00.000Z", -2, "Europe/Berlin")).toBe("2026-10-24T07:00:00.000Z");
    expect(shiftInstant("2018-10-12T03:00:00.000Z", 364, "Asia/Bishkek")).toBe("2019-10-11T03:00:00.000Z");
    // 02:30 does not exist on 29 March 2026: it moves on by the hour that is skipped.
    expect(shiftInstant("2026-03-28T01:30:00.000Z", 1, "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("lie so many days later in the zone, at the same time wherever that time exists", () => {
    fc.assert(
      fc.property(instants, shifts, zones, (instant, days, zone) => {
        const moved = shiftInstant(instant, days, zone);
        const same = clockOf(moved, zone) === clockOf(instant, zone);
        const skipped = clockOf(shiftInstant(moved, -days, zone), zone) !== clockOf(instant, zone);

        expect(same || skipped).toBe(true);
        if (same) expect(dayOf(moved, zone)).toBe(shiftDay(dayOf(instant, zone), days));
        expect(moved.slice(-5)).toBe(instant.slice(-5));
      }),
      { numRuns: 300 },
    );
  });

  it("never turn an opening and its closing round, and keep a session as long as it was", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 100_000 }), shifts, zones, (opensAt, minutes, days, zone) => {
        const closesAt = new Date(Date.parse(opensAt) + minutes * 60_000).toISOString();
        const window = shiftWindow({ opensAt, closesAt }, days, zone);
        const session = shiftSession({ startsAt: opensAt, endsAt: closesAt }, days, zone);

        expect((window.opensAt ?? "") < (window.closesAt ?? "")).toBe(true);
        expect(Date.parse(session.endsAt) - Date.parse(session.startsAt)).toBe(minutes * 60_000);
        expect(daysBetween("2018-10-12", shiftDay("2018-10-12", days))).toBe(days);
      }),
      { numRuns: 300 },
    );
  });
});
