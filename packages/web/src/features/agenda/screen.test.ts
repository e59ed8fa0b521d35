import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { expect, it } from "vitest";
import type { Session } from "./filter.ts";
import { shownOn } from "./screen.ts";

const say = (text: string) => ({ text, locale: "en" });
const session = (id: string, roomId: string, from: string, to: string): Session => ({
  id,
  kind: "panel",
  title: say(id),
  startsAt: `2018-10-12T${from}:00.000Z`,
  endsAt: `2018-10-12T${to}:00.000Z`,
  roomId,
  trackId: null,
  languages: [],
  interpretedInto: [],
  closedDoor: false,
  speakers: [],
});
const agenda: PublicAgenda = {
  conference: { id: "con", title: say("Conference") },
  timeZone: "Asia/Bishkek",
  rooms: [],
  tracks: [],
  speakers: [],
  days: [
    {
      day: "2018-10-12",
      sessions: [
        session("a", "hall", "03:00", "04:00"),
        session("b", "small", "03:00", "05:00"),
        session("c", "hall", "04:00", "05:00"),
        session("d", "hall", "05:00", "06:00"),
        session("e", "small", "05:00", "06:00"),
        session("f", "hall", "06:00", "07:00"),
        session("g", "hall", "07:00", "08:00"),
      ],
    },
  ],
};
const ids = (roomId: string | null, at: string) => {
  const { now, next } = shownOn(agenda, roomId, new Date(`2018-10-12T${at}:00Z`));
  return [now.map(({ id }) => id), next.map(({ id }) => id)];
};

it("shows at a door what is on there and the next three", () => {
  expect(ids("hall", "03:30")).toEqual([["a"], ["c", "d", "f"]]);
  expect(ids("hall", "04:00")).toEqual([["c"], ["d", "f", "g"]]);
  expect(ids("hall", "02:00")).toEqual([[], ["a", "c", "d"]]);
  expect(ids("hall", "09:00")).toEqual([[], []]);
});

it("shows in the lobby what is on everywhere and what begins next together", () => {
  expect(ids(null, "03:30")).toEqual([["a", "b"], ["c"]]);
  expect(ids(null, "04:30")).toEqual([
    ["b", "c"],
    ["d", "e"],
  ]);
});
