import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomExample, sessionExample, speakerExample } from "../testing/agenda.ts";
import { conflictsAfter, findConflicts, type PlannedAgenda, usualLimits, withAcceptance } from "./conflicts.ts";
import type { Conflict, Session } from "./schema.ts";
import { equipmentKinds, sessionKinds, sessionRoles, spokenLanguages } from "./terms.ts";

const minute = (at: number): string => new Date(Date.UTC(2018, 9, 12, 3, at)).toISOString();
const stored = { conferenceId: "con", version: 1, usedBySessions: 0 };

const room = fc
  .record({
    capacityPlaces: fc.integer({ min: 1, max: 4 }),
    equipment: fc.option(fc.subarray([...equipmentKinds]), { nil: undefined }),
  })
  .map((facts) => ({ ...roomExample(), ...facts }));

const times = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 60 }) }).map(({ at, length }) => ({
    from: minute(at),
    to: minute(at + length),
  })),
  { maxLength: 3 },
);
const speaker = fc
  .record({
    protocolRank: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    availability: fc.option(times, { nil: undefined }),
  })
  .map((facts) => ({ ...speakerExample(), ...facts }));

const part = fc.record({
  speakerId: fc.constantFrom("spk_0", "spk_1", "spk_2", "spk_3"),
  role: fc.constantFrom(...sessionRoles),
});

const facts = fc
  .record({
    start: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 1, max: 30 }),
    roomId: fc.constantFrom(null, "room_0", "room_1", "room_2"),
    kind: fc.constantFrom(...sessionKinds),
    speakers: fc.uniqueArray(part, { selector: ({ speakerId }) => speakerId, maxLength: 4 }),
    interpretedInto: fc.option(fc.subarray([...spokenLanguages]), { nil: undefined }),
    needs: fc.option(fc.subarray([...equipmentKinds]), { nil: undefined }),
    capacityPlaces: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  })
  .map(({ start, length, ...rest }) => ({
    ...sessionExample({ startsAt: minute(start), endsAt: minute(start + length) }),
    ...rest,
  }));

const agenda = fc
  .record({
    rooms: fc.array(room, { minLength: 3, maxLength: 3 }),
    speakers: fc.array(speaker, { minLength: 4, maxLength: 4 }),
    sessions: fc.array(facts, { maxLength: 12 }),
    signUps: fc.uniqueArray(
      fc.record({
        sessionId: fc.nat(12).map((at) => `ags_${at}`),
        capacityPlaces: fc.integer({ min: 1, max: 6 }),
        takenPlaces: fc.nat(6),
      }),
      { selector: ({ sessionId }) => sessionId, maxLength: 6 },
    ),
  })
  .map((found) => ({
    signUps: found.signUps,
    rooms: found.rooms.map((one, at) => ({ ...one, ...stored, id: `room_${at}` })),
    speakers: found.speakers.map((one, at) => ({ ...one, ...stored, id: `spk_${at}` })),
    sessions: found.sessions.map((one, at): Session => ({ ...one, conferenceId: "con", version: 1, id: `ags_${at}` })),
  }));

/** The minutes of a session, one by one. */
function minutesOf({ startsAt, endsAt }: Pick<Session, "startsAt" | "endsAt">): number[] {
  const first = Date.parse(startsAt) / 60_000;
  return Array.from({ length: Date.parse(endsAt) / 60_000 - first }, (_, at) => first + at);
}

/** How many people the sign-up puts into a session: those who came, or those who still may. */
function standingIn({ id }: Session, signUps: NonNullable<PlannedAgenda["signUps"]>): number {
  const own = signUps.filter(({ sessionId }) => sessionId === id);
  return own.reduce((most, { capacityPlaces, takenPlaces }) => Math.max(most, capacityPlaces, takenPlaces), 0);
}

/** Minute by minute and pair by pair: slow, plain, and written from the words of the rules alone. */
function oracle({ rooms, speakers, sessions, signUps = [] }: PlannedAgenda): string[] {
  const said: string[] = [];
  const say = (kind: string, subject: string | null, ids: string[], amount: number) =>
    amount > 0 && said.push(`${kind}|${subject ?? ""}|${ids.toSorted().join("+")}|${amount}`);
  for (const one of sessions) {
    const here = rooms.find(({ id }) => id === one.roomId);
    const into = one.interpretedInto ?? [];
    if (one.kind === "break") say("break_short", null, [one.id], usualLimits.breakMinutes - minutesOf(one).length);
    if (into.length > 0 && one.speakers.every(({ role }) => role !== "interpreter"))
      say("interpreter_missing", null, [one.id], 1);
    if (here) say("room_too_small", here.id, [one.id], (one.capacityPlaces ?? 0) - here.capacityPlaces);
    if (here) say("sign_ups_over_room", here.id, [one.id], standingIn(one, signUps) - here.capacityPlaces);
    for (const thing of equipmentKinds) {
      const wanted =
        one.needs?.includes(thing) || (thing === "interpretation" && into.filter((to) => to !== "sign").length > 0);
      if (wanted && here?.equipment && !here.equipment.includes(thing)) say("equipment_missing", thing, [one.id], 1);
    }
    for (const { speakerId } of one.speakers) {
      const given = speakers.find(({ id }) => id === speakerId)?.availability ?? [];
      const outside = given.map(
        (time) =>
          minutesOf(one).filter((at) => !minutesOf({ startsAt: time.from, endsAt: time.to }).includes(at)).length,
      );
      if (outside.length > 0) say("outside_availability", speakerId, [one.id], Math.min(...outside));
    }
    if (one.kind === "opening" || one.kind === "welcome") {
      const rank = (id: string) => speakers.find((person) => person.id === id)?.protocolRank;
      const line = one.speakers.filter(({ role, speakerId }) => role === "speaker" && rank(speakerId) !== undefined);
      const wrong = line.flatMap((late, j) =>
        line.filter((early, i) => i < j && (rank(early.speakerId) ?? 0) > (rank(late.speakerId) ?? 0)).map(() => late),
      );
      say("protocol_order", wrong[0]?.speakerId ?? null, [one.id], wrong.length);
    }
    for (const other of sessions.slice(sessions.indexOf(one) + 1)) {
      const shared = minutesOf(one).filter((at) => minutesOf(other).includes(at)).length;
      if (one.roomId && one.roomId === other.roomId) say("room_overlap", one.roomId, [one.id, other.id], shared);
      for (const { speakerId } of one.speakers.filter((a) => other.speakers.some((b) => b.speakerId === a.speakerId))) {
        say("person_overlap", speakerId, [one.id, other.id], shared);
        const gap = Math.max(
          (minutesOf(other)[0] ?? 0) - (minutesOf(one).at(-1) ?? 0) - 1,
          (minutesOf(one)[0] ?? 0) - (minutesOf(other).at(-1) ?? 0) - 1,
        );
        if (shared === 0 && one.roomId && other.roomId && one.roomId !== other.roomId)
          say("room_change", speakerId, [one.id, other.id], usualLimits.changeRoomsMinutes - gap);
      }
    }
  }
  return said.toSorted();
}

const plain = ({ kind, subject, sessionIds, amount }: Conflict): string =>
  `${kind}|${subject ?? ""}|${sessionIds.toSorted().join("+")}|${amount}`;

describe("findConflicts", () => {
  it("finds what looking at every minute of every pair finds", () => {
    fc.assert(
      fc.property(agenda, (one) => {
        expect(findConflicts(one).map(plain).toSorted()).toEqual(oracle(one));
      }),
      { numRuns: 400 },
    );
  });

  it("says each conflict once, and under the same key wherever its sessions move", () => {
    fc.assert(
      fc.property(agenda, (one) => {
        const keys = findConflicts(one).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const reversed = findConflicts({ ...one, sessions: one.sessions.toReversed() }).map(({ key }) => key);
        expect(reversed).toEqual(keys);
      }),
    );
  });
});

describe("conflictsAfter", () => {
  it("finds after any edit of one or more sessions what looking at everything again finds", () => {
    const edits = fc.array(fc.record({ at: fc.nat(), to: facts }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(agenda, edits, (one, changes) => {
        const changed = new Set<string>();
        const sessions = [...one.sessions];
        for (const { at, to } of changes) {
          const known = sessions[at % Math.max(1, sessions.length)];
          if (known === undefined) continue;
          changed.add(known.id);
          sessions[sessions.indexOf(known)] = { ...to, id: known.id, conferenceId: "con", version: 2 };
        }
        const after = { ...one, sessions };
        expect(conflictsAfter(findConflicts(one), after, changed)).toEqual(findConflicts(after));
      }),
      { numRuns: 400 },
    );
  });

  it("forgets what concerned a session that is gone", () => {
    fc.assert(
      fc.property(agenda, (one) => {
        const [gone, ...sessions] = one.sessions;
        if (gone === undefined) return;
        const after = { ...one, sessions };
        expect(conflictsAfter(findConflicts(one), after, new Set([gone.id]))).toEqual(findConflicts(after));
      }),
    );
  });
});

describe("an accepted conflict", () => {
  it("stays accepted while it is no worse, and is open again when it grew", () => {
    fc.assert(
      fc.property(agenda, fc.integer({ min: -5, max: 5 }), (one, by) => {
        const found = findConflicts(one);
        const accepted = found.map(({ key, amount }) => ({ key, amount: amount + by, reason: "agreed" }));
        for (const { acceptedBecause } of withAcceptance(found, accepted))
          expect(acceptedBecause).toBe(by >= 0 ? "agreed" : null);
      }),
    );
  });
});
