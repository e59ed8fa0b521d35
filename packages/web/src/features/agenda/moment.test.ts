import { expect, it } from "vitest";
import { nowAndNext, sameClock } from "./moment.ts";

const slot = (id: string, from: string, to: string) => ({
  id,
  startsAt: `2018-10-12T${from}:00.000Z`,
  endsAt: `2018-10-12T${to}:00.000Z`,
});
const zone = "Asia/Bishkek";

it("marks what is on and what begins next, and nothing before and after the day", () => {
  const slots = [slot("a", "03:00", "04:00"), slot("b", "04:00", "05:00"), slot("c", "04:00", "06:00")];

  expect([...nowAndNext(slots, new Date("2018-10-12T03:30:00Z"), zone)]).toEqual([
    ["a", "now"],
    ["b", "next"],
    ["c", "next"],
  ]);
  expect([...nowAndNext(slots, new Date("2018-10-12T05:00:00Z"), zone)]).toEqual([["c", "now"]]);
  expect([...nowAndNext(slots, new Date("2018-10-11T05:00:00Z"), zone)]).toEqual([]);
});

it("takes the day of the conference, not that of UTC", () => {
  const morning = [slot("a", "03:00", "04:00")];

  expect([...nowAndNext(morning, new Date("2018-10-11T18:30:00Z"), zone)]).toEqual([["a", "next"]]);
  expect([...nowAndNext(morning, new Date("2018-10-11T17:30:00Z"), zone)]).toEqual([]);
});

it("knows two zones with one clock", () => {
  expect(sameClock("2018-10-12T03:00:00Z", zone, "Asia/Dhaka")).toBe(true);
  expect(sameClock("2018-10-12T03:00:00Z", zone, "Europe/Vienna")).toBe(false);
});
