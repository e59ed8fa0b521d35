import { expect, it } from "vitest";
import {
  answered,
  claimed,
  clashesAmong,
  nextSending,
  nothingOwn,
  readOwn,
  toggled,
  waitingOf,
  withReminder,
} from "./own-agenda.ts";

const view = (sessionIds: string[]) => ({
  conferenceId: "con",
  sessionIds,
  reminderMinutes: 15 as const,
  placedSessionIds: [],
  calendarPath: "/api/calendars/x",
});
const chosen = (...ids: string[]) => ids.reduce(toggled, nothingOwn);

it("keeps what the server has not heard, and forgets a change that was taken back", () => {
  expect(chosen("a", "b", "a")).toMatchObject({ sessionIds: ["b"], add: ["b"], remove: ["a"] });
  expect(waitingOf(chosen("a"))).toBe(1);
  expect(waitingOf(withReminder(nothingOwn, null))).toBe(1);
  expect(nextSending(withReminder(nothingOwn, null), 45)).toEqual({ add: [], remove: [], reminderMinutes: null });
});

it("takes along at sign-in what was chosen before, and nothing of another person", () => {
  const mine = claimed(chosen("a", "b"), "per_1");

  expect(mine).toMatchObject({ owner: "per_1", sessionIds: ["a", "b"], add: ["a", "b"] });
  expect(claimed(mine, "per_1")).toBe(mine);
  expect(claimed(mine, "per_2")).toEqual({ ...nothingOwn, owner: "per_2" });
});

it("merges the answer with what the reader changed while it was under way", () => {
  const sent = nextSending(chosen("a"), 45);
  const meanwhile = toggled(toggled(chosen("a"), "b"), "old");
  const taken = toggled(meanwhile, "old");

  const after = answered(taken, sent, view(["old", "a"]));

  expect(after).toMatchObject({
    sessionIds: ["a", "b"],
    add: ["b"],
    remove: ["old"],
    calendarPath: "/api/calendars/x",
  });
  expect(answered(after, nextSending(after, 45), view(["a", "b"]))).toMatchObject({ add: [], remove: [] });
});

it("leaves a session in the agenda as long as the person has a place in it", () => {
  const placed = answered(chosen(), nextSending(chosen(), 45), { ...view(["a"]), placedSessionIds: ["a"] });

  expect(toggled(placed, "a")).toBe(placed);
  expect(toggled(answered(placed, nextSending(placed, 45), view(["a"])), "a").remove).toEqual(["a"]);
});

it("sends no more at once than asked", () => {
  const many = chosen(...Array.from({ length: 50 }, (_, at) => `s${at}`));

  expect(nextSending(many, 45).add).toHaveLength(45);
  expect(answered(many, nextSending(many, 45), view([])).add).toHaveLength(5);
});

it("reads what a device kept, also where it is damaged", () => {
  expect(readOwn(JSON.stringify(chosen("a")))).toEqual(chosen("a"));
  expect(readOwn("{")).toEqual(nothingOwn);
  expect(readOwn('{"sessionIds":1}')).toEqual(nothingOwn);
  expect(readOwn(null)).toEqual(nothingOwn);
});

it("finds sessions at the same time, and not those that follow each other", () => {
  const slot = (id: string, from: number, to: number) => ({ id, startsAt: `0${from}`, endsAt: `0${to}` });

  const clashes = clashesAmong([slot("a", 1, 3), slot("b", 2, 4), slot("c", 4, 5)]);

  expect(clashes.get("a")?.map(({ id }) => id)).toEqual(["b"]);
  expect(clashes.get("b")?.map(({ id }) => id)).toEqual(["a"]);
  expect(clashes.get("c")).toEqual([]);
});
