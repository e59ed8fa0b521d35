import { describe, expect, it } from "vitest";
import {
  countMoves,
  enrolmentCommands,
  enrolmentLifecycle,
  missingToPublish,
  nextEnrolmentState,
  progressIn,
} from "./policy.ts";
import { type EnrolmentState, enrolmentStates } from "./schema.ts";

const some = { done: 1, total: 3 };
const all = { done: 3, total: 3 };

describe("the lifecycle of an enrolment", () => {
  it("answers every state and command, with some and with all lessons done", () => {
    const answers = enrolmentStates.flatMap((state) =>
      enrolmentCommands.map((command) => [
        state,
        command,
        nextEnrolmentState(state, command, some),
        nextEnrolmentState(state, command, all),
      ]),
    );

    expect(answers).toEqual([
      ["enrolled", "enrol", null, null],
      ["enrolled", "completeLesson", "enrolled", "completed"],
      ["enrolled", "moveToVersion", "enrolled", "completed"],
      ["enrolled", "leave", "left", "left"],
      ["completed", "enrol", null, null],
      ["completed", "completeLesson", "enrolled", "completed"],
      ["completed", "moveToVersion", "enrolled", "completed"],
      ["completed", "leave", null, null],
      ["left", "enrol", "enrolled", "completed"],
      ["left", "completeLesson", null, null],
      ["left", "moveToVersion", null, null],
      ["left", "leave", null, null],
    ]);
    expect(Object.keys(enrolmentLifecycle)).toEqual([...enrolmentStates]);
  });

  it("moves the counters so that their sum is the number of people", () => {
    const states: (EnrolmentState | null)[] = [null, ...enrolmentStates];
    for (const from of states) {
      for (const to of enrolmentStates) {
        const sum = Object.values(countMoves(from, to)).reduce((total, move) => total + move, 0);
        expect([from, to, sum]).toEqual([from, to, from === null ? 1 : 0]);
      }
    }
  });
});

describe("progressIn", () => {
  const lessons = [
    { id: "a", durationMinutes: 10 },
    { id: "b", durationMinutes: 20 },
    { id: "c", durationMinutes: 30 },
  ];

  it("goes on with the first open lesson and counts only lessons of this version", () => {
    expect(progressIn(lessons, ["a", "c", "gone"])).toEqual({
      done: 2,
      total: 3,
      remainingMinutes: 20,
      nextLessonId: "b",
    });
    expect(progressIn(lessons, ["c", "b", "a"])).toEqual({
      done: 3,
      total: 3,
      remainingMinutes: 0,
      nextLessonId: null,
    });
  });
});

describe("missingToPublish", () => {
  const title = { source: "ky", ky: "Күбөлөр" } as const;

  it("wants a lesson, and each one's title and text in the module's language", () => {
    expect(missingToPublish({ title }, [])).toEqual([{ pointer: "/lessons", code: "lesson_missing" }]);
    expect(missingToPublish({ title }, [{ title, languages: ["ky"] }])).toEqual([]);
    expect(
      missingToPublish({ title }, [
        { title, languages: ["ky"] },
        { title: { source: "ru", ru: "Урок" }, languages: ["ru"] },
      ]),
    ).toEqual([
      { pointer: "/lessons/1/title/ky", code: "required" },
      { pointer: "/lessons/1/body/ky", code: "required" },
    ]);
  });
});
