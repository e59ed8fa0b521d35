import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findConflicts } from "../agenda/conflicts.ts";
import type { Room, Session, Unscheduled } from "../agenda/schema.ts";
import { roomExample, sessionExample, speakerExample } from "../testing/agenda.ts";
import { type Demand, everyPlace, obstaclesAt, placedAt, standingOf } from "./candidates.ts";
import { hoursOf, stretchesOf } from "./hours.ts";
import { propose } from "./propose.ts";

const stored = { conferenceId: "con", version: 1, usedBySessions: 0 };
const days = { startsOn: "2018-10-12", endsOn: "2018-10-13", timeZone: "Asia/Bishkek" };
const at = (minutes: number, dayNumber = 0): string =>
  new Date(Date.UTC(2018, 9, 12 + dayNumber, 3, minutes)).toISOString();

const room = (number: number, changes: Partial<Room> = {}): Room => ({
  ...roomExample(),
  ...stored,
  id: `room_${number}`,
  ...changes,
});
const speaker = (number: number, availability?: { from: string; to: string }[]) => ({
  ...speakerExample(),
  ...stored,
  id: `spk_${number}`,
  availability,
});
const waiting = (number: number, changes: Partial<Unscheduled> = {}): Unscheduled => ({
  title: { source: "en", en: `Waiting ${number}` },
  kind: "panel",
  trackId: null,
  speakers: [],
  lengthMinutes: 45,
  conferenceId: "con",
  version: 3,
  id: `wait_${number}`,
  ...changes,
});
const session = (number: number, changes: Partial<Session> = {}): Session => ({
  ...sessionExample({ kind: "panel" }),
  conferenceId: "con",
  version: 1,
  id: `ses_${number}`,
  ...changes,
});
const demandOf = (changes: Partial<Demand>): Demand => ({
  rooms: [room(0)],
  speakers: [],
  sessions: [],
  unscheduled: [],
  stretches: stretchesOf({ from: "09:00", to: "12:00" }, days),
  wanted: new Map(),
  ...changes,
});
const parts = (...numbers: number[]) =>
  numbers.map((number) => ({ speakerId: `spk_${number}`, role: "speaker" as const }));

const minutes = fc.integer({ min: 0, max: 12 }).map((quarter) => quarter * 15);
const people = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }).map((numbers) => parts(...numbers));
const kind = fc.constantFrom("panel", "break", "training", "keynote" as const);
const trackId = fc.constantFrom(null, "track_0", "track_1");
const needs = fc.option(fc.subarray(["projector" as const]), { nil: undefined });
const capacityPlaces = fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined });

const demands: fc.Arbitrary<Demand> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 10, max: 100 }), { maxLength: 3 }),
    present: fc.array(fc.option(fc.tuple(minutes, minutes), { nil: undefined }), { minLength: 4, maxLength: 4 }),
    fixed: fc.array(
      fc.record({
        start: minutes,
        length: fc.integer({ min: 1, max: 4 }),
        roomNumber: fc.nat(2),
        people,
        kind,
        trackId,
      }),
      { maxLength: 5 },
    ),
    waiting: fc.array(
      fc.record({ lengthMinutes: fc.integer({ min: 10, max: 240 }), people, kind, trackId, needs, capacityPlaces }),
      { maxLength: 6 },
    ),
    wanted: fc.array(fc.nat(60), { minLength: 6, maxLength: 6 }),
  })
  .map((found) =>
    demandOf({
      rooms: found.sizes.map((places, number) =>
        room(number, { capacityPlaces: places, equipment: number === 0 ? ["projector"] : [] }),
      ),
      speakers: found.present.map((span, number) =>
        speaker(number, span && [{ from: at(Math.min(...span)), to: at(Math.max(...span) + 60) }]),
      ),
      sessions: found.fixed.map(({ start, length, roomNumber, people: speakers, ...rest }, number) =>
        session(number, {
          ...rest,
          speakers,
          startsAt: at(start),
          endsAt: at(start + length * 15),
          roomId: found.sizes.length > roomNumber ? `room_${roomNumber}` : null,
        }),
      ),
      unscheduled: found.waiting.map(({ people: speakers, ...rest }, number) => waiting(number, { ...rest, speakers })),
      wanted: new Map(found.wanted.map((count, number) => [`wait_${number}`, count])),
    }),
  );

const afterwards = (demand: Demand, { placed }: ReturnType<typeof propose>): Session[] => [
  ...demand.sessions,
  ...placed.flatMap((place) => {
    const one = demand.unscheduled.find(({ id }) => id === place.sessionId);
    return one ? [placedAt(one, place)] : [];
  }),
];

const ofPlace = new Set([
  "room_overlap",
  "person_overlap",
  "room_change",
  "outside_availability",
  "room_too_small",
  "equipment_missing",
]);

describe("a proposed schedule", () => {
  it("adds no conflict of place or time, says something of every session, and is the same each time", () => {
    fc.assert(
      fc.property(demands, (demand) => {
        const proposal = propose(demand);
        const conflictsOf = (sessions: Session[]) =>
          findConflicts({ rooms: [...demand.rooms], speakers: [...demand.speakers], sessions })
            .filter((conflict) => ofPlace.has(conflict.kind))
            .map(({ key }) => key);

        expect(conflictsOf(afterwards(demand, proposal))).toEqual(conflictsOf([...demand.sessions]));
        expect([...proposal.placed, ...proposal.left].map(({ sessionId }) => sessionId).toSorted()).toEqual(
          demand.unscheduled.map(({ id }) => id).toSorted(),
        );
        expect(propose(demand)).toEqual(proposal);
      }),
      { numRuns: 200 },
    );
  });

  it("leaves a session out only where no place is free beside what stands in the end", () => {
    fc.assert(
      fc.property(demands, (demand) => {
        const proposal = propose(demand);
        const standing = afterwards(demand, proposal).map(standingOf);
        for (const { sessionId } of proposal.left) {
          const one = demand.unscheduled.find(({ id }) => id === sessionId);
          const free =
            one && everyPlace(one, demand).filter((place) => obstaclesAt(one, place, standing, demand).size === 0);
          expect(free).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps what everybody goes to alone", () => {
    const demand = demandOf({
      rooms: [room(0), room(1)],
      sessions: [session(0, { kind: "break", startsAt: at(0), endsAt: at(60) })],
      unscheduled: [waiting(0)],
    });
    expect(propose(demand).placed).toMatchObject([
      { startsAt: at(60), because: [{ reason: "room_holds" }, { reason: "alone" }] },
    ]);
  });

  it("keeps apart what the same people want, and sessions of one track", () => {
    const wanted = new Map([
      ["wait_0", 90],
      ["wait_1", 80],
    ]);
    const rooms = [room(0), room(1)];
    const crowd = propose(demandOf({ rooms, unscheduled: [waiting(0), waiting(1)], wanted }));
    const track = { trackId: "track_0" };
    const tracks = propose(demandOf({ rooms, unscheduled: [waiting(0, track), waiting(1, track)] }));
    const nobody = propose(demandOf({ rooms, unscheduled: [waiting(0), waiting(1)] }));

    for (const { placed } of [crowd, tracks]) {
      expect(new Set(placed.map(({ startsAt }) => startsAt)).size).toBe(2);
    }
    expect(tracks.placed[1]).toMatchObject({ roomId: tracks.placed[0]?.roomId });
    expect(tracks.placed[1]?.because.map(({ reason }) => reason)).toContain("track_room");
    expect(new Set(nobody.placed.map(({ startsAt }) => startsAt)).size).toBe(1);
  });

  it("gives the larger room to whom more want to hear, and no room that is too small", () => {
    const rooms = [room(0, { capacityPlaces: 30 }), room(1, { capacityPlaces: 120 })];
    const wanted = new Map([["wait_1", 100]]);
    const { placed } = propose(demandOf({ rooms, unscheduled: [waiting(0), waiting(1)], wanted }));
    expect(Object.fromEntries(placed.map(({ sessionId, roomId }) => [sessionId, roomId]))).toEqual({
      wait_0: "room_0",
      wait_1: "room_1",
    });
  });

  it.each([
    ["day_too_short", { lengthMinutes: 300 }],
    ["room_too_small", { capacityPlaces: 500 }],
    ["equipment_missing", { needs: ["video_link" as const] }],
    ["people_away", { speakers: parts(0) }],
    ["no_time_left", { lengthMinutes: 180 }],
  ])("says %s of a session that finds no place", (because, changes) => {
    const demand = demandOf({
      rooms: [room(0, { equipment: [] })],
      speakers: [speaker(0, [{ from: at(600), to: at(700) }])],
      sessions: [0, 1].map((dayNumber) =>
        session(dayNumber, { roomId: "room_0", startsAt: at(60, dayNumber), endsAt: at(90, dayNumber) }),
      ),
      unscheduled: [waiting(0, changes)],
    });
    expect(propose(demand)).toEqual({ placed: [], left: [{ sessionId: "wait_0", because }] });
  });
});

describe("the hours of a proposal", () => {
  const zone = { ...days, timeZone: "Europe/Berlin", startsOn: "2026-10-24", endsOn: "2026-10-25" };

  it("are those of the agenda, or usual ones, or what was asked for", () => {
    const sessions = [{ startsAt: at(30), endsAt: at(400) }];
    expect(hoursOf({}, sessions, days)).toEqual({ from: "09:30", to: "15:40" });
    expect(hoursOf({}, [], days)).toEqual({ from: "09:00", to: "18:00" });
    expect(hoursOf({ from: "08:00", to: "10:00" }, sessions, days)).toEqual({ from: "08:00", to: "10:00" });
    expect(() => hoursOf({ from: "10:00", to: "10:00" }, [], days)).toThrow(
      expect.objectContaining({ errors: [{ pointer: "/to", code: "ends_before_start" }] }),
    );
  });

  it("are those on the wall where clocks change", () => {
    const lengths = stretchesOf({ from: "01:00", to: "05:00" }, zone).map(
      ({ fromMs, toMs }) => (toMs - fromMs) / 3_600_000,
    );
    expect(lengths).toEqual([4, 5]);
  });
});
