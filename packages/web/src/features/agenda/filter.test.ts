import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { expect, it } from "vitest";
import { countSessions, filterDays, filterFrom, searchTexts, showsAll } from "./filter.ts";

const say = (text: string) => ({ text, locale: "ky" });
const session = (id: string, title: string, more: object = {}) => ({
  id,
  kind: "panel" as const,
  title: say(title),
  startsAt: "2018-10-12T03:00:00.000Z",
  endsAt: "2018-10-12T04:00:00.000Z",
  roomId: "hall",
  trackId: null,
  speakers: [],
  languages: [],
  interpretedInto: [],
  closedDoor: false,
  ...more,
});
const agenda: PublicAgenda = {
  conference: { id: "con", title: say("Конференция") },
  timeZone: "Asia/Bishkek",
  rooms: [
    { id: "hall", name: say("Чоң зал") },
    { id: "small", name: say("1-зал") },
  ],
  tracks: [{ id: "proof", name: say("Далилдөө"), colour: 1 }],
  speakers: [{ id: "judge", name: say("Өмүрбек Ңурланов"), position: say("Судья") }],
  days: [
    {
      day: "2018-10-12",
      sessions: [
        session("a", "Ачылыш"),
        session("b", "Күбөлөр", { trackId: "proof", languages: ["ky"], interpretedInto: ["ru"] }),
      ],
    },
    {
      day: "2018-10-13",
      sessions: [session("c", "Жабылыш", { roomId: "small", speakers: [{ id: "judge", role: "chair" }] })],
    },
  ],
};

const found = (query: Record<string, string>): string[] =>
  filterDays(agenda, filterFrom(query), searchTexts(agenda), (id) => id === "b").flatMap(({ sessions }) =>
    sessions.map(({ id }) => id),
  );

it("shows everything without a filter", () => {
  expect(showsAll(filterFrom({}))).toBe(true);
  expect(found({})).toEqual(["a", "b", "c"]);
  expect(countSessions(agenda.days)).toBe(3);
});

it.each([
  [{ day: "2018-10-13" }, ["c"]],
  [{ track: "proof" }, ["b"]],
  [{ room: "hall" }, ["a", "b"]],
  [{ speaker: "judge" }, ["c"]],
  [{ language: "ru" }, ["b"]],
  [{ language: "en" }, []],
  [{ mine: "1" }, ["b"]],
  [{ room: "hall", day: "2018-10-13" }, []],
])("takes %j", (query, ids) => {
  expect(found(query)).toEqual(ids);
});

it.each([
  ["КУБОЛОР", ["b"]],
  ["nurlanov omurbek", ["c"]],
  ["чон зал", ["a", "b"]],
  ["далилдоо куболор", ["b"]],
  ["судья ачылыш", []],
])("finds %s in titles, people, rooms and tracks", (q, ids) => {
  expect(found({ q })).toEqual(ids);
});
