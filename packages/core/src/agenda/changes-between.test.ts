import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "./changes-between.ts";
import type { ChangeLog, Session, SessionFacts, Snapshot } from "./schema.ts";

const id = (prefix: string, number: number): string => `${prefix}_01CQ111DR0000000000000000${number}`;
const text = fc.constantFrom("Opening", "Panel", "Closing").map((en) => ({ source: "en" as const, en }));
const hour = fc.integer({ min: 3, max: 9 });
const session = fc
  .record({
    number: fc.integer({ min: 0, max: 7 }),
    title: text,
    abstract: fc.option(text, { nil: undefined }),
    hour,
    roomId: fc.option(fc.constantFrom(id("room", 1), id("room", 2)), { nil: null }),
    speaker: fc.option(fc.constantFrom(id("spk", 1), id("spk", 2)), { nil: null }),
    version: fc.integer({ min: 1, max: 5 }),
  })
  .map(
    ({ number, title, abstract, hour: at, roomId, speaker, version }): Session => ({
      id: id("ags", number),
      conferenceId: id("con", 0),
      title,
      ...(abstract && { abstract }),
      kind: "panel",
      startsAt: `2018-10-12T0${at}:00:00.000Z`,
      endsAt: `2018-10-12T0${at}:30:00.000Z`,
      roomId,
      trackId: null,
      speakers: speaker === null ? [] : [{ speakerId: speaker, role: "speaker" }],
      version,
    }),
  );

const snapshot = fc.uniqueArray(session, { selector: ({ id: one }) => one, maxLength: 8 }).map(
  (sessions): Snapshot => ({
    rooms: [1, 2].map((number) => ({
      id: id("room", number),
      conferenceId: id("con", 0),
      name: { source: "en", en: `Hall ${number}` },
      capacityPlaces: 10,
      order: number,
      usedBySessions: 0,
      version: 1,
    })),
    tracks: [],
    speakers: [],
    sessions,
  }),
);

const seen = ({ sessions }: Snapshot): Map<string, SessionFacts> =>
  new Map(sessions.map(({ id: one, version: _version, conferenceId: _conference, ...facts }) => [one, facts] as const));

/** What a reader of the log would make of the older agenda. */
function applied(old: Snapshot, { changes }: ChangeLog): Map<string, SessionFacts> {
  const result = seen(old);
  for (const { sessionId, after } of changes) {
    if (after === null) result.delete(sessionId);
    else result.set(sessionId, after);
  }
  return result;
}

const inOrder = (all: Map<string, SessionFacts>) => [...all].toSorted(([a], [b]) => a.localeCompare(b));

describe("a change log", () => {
  it("makes the newer agenda of the older one", () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, after) => {
        expect(inOrder(applied(before, changesBetween(before, after)))).toEqual(inOrder(seen(after)));
      }),
    );
  });

  it("says of each change what it was, and nothing where nothing can be noticed", () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, after) => {
        for (const change of changesBetween(before, after).changes) {
          expect(change.kind === "changed").toBe(change.facts.length > 0);
          for (const fact of change.facts) expect(change.before?.[fact]).not.toEqual(change.after?.[fact]);
        }
        const renumbered = { ...before, sessions: before.sessions.map((one) => ({ ...one, version: 99 })) };
        expect(changesBetween(before, renumbered).changes).toEqual([]);
      }),
    );
  });

  it("names the rooms of its changes, also of the older agenda", () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, after) => {
        const { changes, names } = changesBetween(before, after);
        const rooms = changes.flatMap((change) => [change.before?.roomId ?? [], change.after?.roomId ?? []]).flat();
        expect(new Set(Object.keys(names))).toEqual(new Set(rooms));
      }),
    );
  });
});
