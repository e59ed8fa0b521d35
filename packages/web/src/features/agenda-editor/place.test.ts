import fc from "fast-check";
import { expect, it } from "vitest";
import { lanesOf } from "./lanes.ts";
import { begunAt, clockAt, endedAt, firstFree, inputOf, placeOf, snapped } from "./place.ts";

const zones = ["Asia/Bishkek", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"];
const minutes = fc.integer({ min: 0, max: 287 }).map((at) => at * 5);

it("goes from the grid to instants and back in any zone", () => {
  const place = fc.record({
    from: minutes,
    length: fc.integer({ min: 1, max: 100 }),
    timeZone: fc.constantFrom(...zones),
  });
  fc.assert(
    fc.property(place, ({ from, length, timeZone }) => {
      const one = { day: "2018-10-12", from, to: from + length * 5, roomId: "room_1" };
      expect(placeOf(inputOf(one, timeZone), timeZone)).toEqual(one);
    }),
  );
});

it("keeps the length when moved, and five minutes when resized", () => {
  const place = { day: "2018-10-12", from: 540, to: 600, roomId: null };
  expect(begunAt(place, -20)).toMatchObject({ from: 0, to: 60 });
  expect(begunAt(place, 9999)).toMatchObject({ from: 1435, to: 1495 });
  expect(endedAt(place, 500)).toMatchObject({ from: 540, to: 545 });
  expect([snapped(62), snapped(63), clockAt(545), clockAt(1440)]).toEqual([60, 65, "09:05", "00:00"]);
});

it("finds a time at which nothing stands there", () => {
  const spans = fc.array(
    fc.record({ from: minutes, length: minutes }).map(({ from, length }) => ({ from, to: from + length })),
  );
  fc.assert(
    fc.property(spans, minutes, (taken, from) => {
      const at = firstFree(taken, from, 30);
      expect(taken.filter((one) => one.from < at + 30 && one.to > at && one.from !== one.to)).toEqual([]);
    }),
  );
});

it("draws nothing over anything else, and nothing thinner than it must be", () => {
  const span = fc.record({ from: minutes, length: fc.integer({ min: 5, max: 90 }) });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), (found) => {
      const spans = found.map(({ from, length }, at) => ({ id: String(at), from, to: from + length }));
      const lanes = lanesOf(spans, 20);
      for (const a of spans)
        for (const b of spans) {
          if (a.id >= b.id) continue;
          const meet = a.from < Math.max(b.to, b.from + 20) && b.from < Math.max(a.to, a.from + 20);
          if (meet) expect(lanes.get(a.id)?.at).not.toBe(lanes.get(b.id)?.at);
          if (meet) expect(lanes.get(a.id)?.of).toBe(lanes.get(b.id)?.of);
        }
      if (spans.length === 1) expect(lanes.get("0")).toEqual({ at: 0, of: 1 });
    }),
  );
});
