import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sessionExample } from "../testing/agenda.ts";
import { findConflicts } from "./policy.ts";
import type { Session } from "./schema.ts";

const minute = (at: number): string => new Date(Date.UTC(2018, 9, 12, 3, at)).toISOString();

const session = fc
  .record({
    start: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 1, max: 30 }),
    room: fc.constantFrom(null, "room_a", "room_b"),
    people: fc.uniqueArray(fc.constantFrom("spk_a", "spk_b", "spk_c"), { maxLength: 2 }),
  })
  .map(({ start, length, room, people }) => ({
    ...sessionExample({ startsAt: minute(start), endsAt: minute(start + length), roomId: room }),
    speakers: people.map((speakerId) => ({ speakerId, role: "speaker" as const })),
  }));

/** Every pair, every room, every person: slow and plain. */
function oracle(sessions: readonly Session[]): string[] {
  return sessions.flatMap((a, i) =>
    sessions.slice(i + 1).flatMap((b) => {
      if (a.startsAt >= b.endsAt || b.startsAt >= a.endsAt) return [];
      const pair = [a.id, b.id].toSorted().join("+");
      const room = a.roomId && a.roomId === b.roomId ? [`${a.roomId} ${pair}`] : [];
      const shared = a.speakers.filter((one) => b.speakers.some(({ speakerId }) => speakerId === one.speakerId));
      return [...room, ...shared.map(({ speakerId }) => `${speakerId} ${pair}`)];
    }),
  );
}

describe("findConflicts", () => {
  it("finds what comparing every pair finds", () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 14 }), (drafts) => {
        const sessions = drafts.map((draft, at) => ({ ...draft, id: `ags_${at}`, conferenceId: "con", version: 1 }));
        const found = findConflicts(sessions).map(({ id, sessionIds }) => `${id} ${sessionIds.toSorted().join("+")}`);

        expect(found.toSorted()).toEqual(oracle(sessions).toSorted());
      }),
    );
  });
});
