import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockOf, dayAfter, daysBetween, instantOf } from "./local-time.ts";

describe("the time of a conference", () => {
  it("is written in its own zone and kept in UTC", () => {
    expect(instantOf("2018-10-12", "09:00", "Asia/Bishkek")).toBe("2018-10-12T03:00:00.000Z");
    expect(clockOf("2018-10-12T03:00:00.000Z", "Asia/Bishkek")).toBe("09:00");
    expect(instantOf("2018-10-12", "", "Asia/Bishkek")).toBe("");
    expect(instantOf("", "09:00", "Asia/Bishkek")).toBe("");
  });

  it("comes back as it was written, in any zone, also on the days when clocks change", () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => dayAfter("2018-01-01", days));
    const zone = fc.constantFrom("Asia/Bishkek", "Europe/Vienna", "America/New_York", "Asia/Kathmandu", "UTC");
    // Between one and four o'clock some wall times do not exist or exist twice.
    const hour = fc.constantFrom("00", "04", "09", "12", "17", "23");
    fc.assert(
      fc.property(day, zone, hour, (on, timeZone, at) => {
        const instant = instantOf(on, `${at}:30`, timeZone);

        expect(clockOf(instant, timeZone)).toBe(`${at}:30`);
      }),
    );
  });
});

it("lists the days of a conference", () => {
  expect(daysBetween("2018-10-30", "2018-11-01")).toEqual(["2018-10-30", "2018-10-31", "2018-11-01"]);
  expect(daysBetween("2018-11-01", "2018-10-30")).toEqual([]);
});
