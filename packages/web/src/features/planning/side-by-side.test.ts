import type { Change, Session } from "@assize/core/agenda/schema.ts";
import { describe, expect, it } from "vitest";
import { differs, sideBySide } from "./side-by-side.ts";

const session = (id: string, startsAt: string, changes: Partial<Session> = {}): Session => ({
  id,
  conferenceId: "con",
  version: 1,
  title: { source: "en", en: id },
  kind: "panel",
  startsAt,
  endsAt: startsAt.replace(":00:00", ":45:00"),
  roomId: null,
  trackId: null,
  speakers: [],
  ...changes,
});
const change = (kind: Change["kind"], sessionId: string, before: Session | null, after: Session | null): Change => ({
  kind,
  sessionId,
  before,
  after,
  facts: kind === "changed" ? ["startsAt", "endsAt"] : [],
});

describe("the agenda that visitors see beside the draft", () => {
  const kept = session("kept", "2018-10-12T03:00:00.000Z");
  const moved = session("moved", "2018-10-12T20:00:00.000Z");
  const before = session("moved", "2018-10-12T04:00:00.000Z");
  const added = session("added", "2018-10-12T05:00:00.000Z");
  const gone = session("gone", "2018-10-12T04:30:00.000Z");
  const days = sideBySide(
    { sessions: [kept, added, moved] },
    {
      changes: [
        change("changed", "moved", before, moved),
        change("added", "added", null, added),
        change("cancelled", "gone", gone, null),
      ],
      names: {},
    },
    "Asia/Bishkek",
  );

  it("has each session once, on the day of the place where it would be", () => {
    expect(days.map(({ day, pairs }) => [day, pairs.map(({ sessionId }) => sessionId)])).toEqual([
      ["2018-10-12", ["kept", "gone", "added"]],
      ["2018-10-13", ["moved"]],
    ]);
  });

  it("knows both sides of each, and which of them differ", () => {
    const pairs = days.flatMap((day) => day.pairs);
    expect(pairs.map((pair) => [pair.sessionId, pair.released?.startsAt, pair.draft?.startsAt, differs(pair)])).toEqual(
      [
        ["kept", kept.startsAt, kept.startsAt, false],
        ["gone", gone.startsAt, undefined, true],
        ["added", undefined, added.startsAt, true],
        ["moved", before.startsAt, moved.startsAt, true],
      ],
    );
  });
});
