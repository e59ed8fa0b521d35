import { roomExample, sessionExample } from "@assize/core/testing/agenda.ts";
import { expect, it } from "vitest";
import { isCrowded, wantedOn } from "./interest.ts";

const stored = { conferenceId: "con_01CVXWPJ0G0000000000000000", version: 1 };
const room = { ...roomExample({ capacityPlaces: 10 }), ...stored, id: "room_1", usedBySessions: 1 };
const session = (id: string, changes: Parameters<typeof sessionExample>[0] = {}) => ({
  ...sessionExample({ roomId: room.id, ...changes }),
  ...stored,
  id,
});

it("shows the sessions of a day by how many want to go there, and which do not fit their room", () => {
  const sessions = [
    session("quiet"),
    session("full"),
    session("promised", { capacityPlaces: 40 }),
    session("tea", { kind: "break" }),
    session("later", { startsAt: "2018-10-13T03:00:00.000Z", endsAt: "2018-10-13T04:00:00.000Z" }),
  ];
  const interest = [
    { sessionId: "full", people: 11 },
    { sessionId: "promised", people: 12 },
    { sessionId: "later", people: 30 },
  ];
  const wanted = wantedOn({ sessions, rooms: [room] }, interest, "2018-10-12", "Asia/Bishkek");

  expect(wanted.map(({ session: { id }, people, places }) => [id, people, places])).toEqual([
    ["promised", 12, 40],
    ["full", 11, 10],
    ["quiet", null, 10],
  ]);
  expect(wanted.filter(isCrowded).map(({ session: { id } }) => id)).toEqual(["full"]);
});
