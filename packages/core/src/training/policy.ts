import { locales } from "../i18n/locale.ts";
import type { FieldError } from "../shared/errors.ts";
import type { Enrolment, EnrolmentState, Lesson, LessonDraft, Module, Progress } from "./schema.ts";

export const enrolmentCommands = ["enrol", "completeLesson", "moveToVersion", "leave"] as const;
export type EnrolmentCommand = (typeof enrolmentCommands)[number];

/** The lifecycle: every state and command has an answer; null refuses, `byProgress` is completed where all lessons are done, or else enrolled. */
export const enrolmentLifecycle = {
  enrolled: { enrol: null, completeLesson: "byProgress", moveToVersion: "byProgress", leave: "left" },
  completed: { enrol: null, completeLesson: "byProgress", moveToVersion: "byProgress", leave: null },
  left: { enrol: "byProgress", completeLesson: null, moveToVersion: null, leave: null },
} as const satisfies Record<EnrolmentState, Record<EnrolmentCommand, EnrolmentState | "byProgress" | null>>;

/** The state after a command, or null where it is refused. */
export function nextEnrolmentState(
  state: EnrolmentState,
  command: EnrolmentCommand,
  progress: Pick<Progress, "done" | "total">,
): EnrolmentState | null {
  const answer = enrolmentLifecycle[state][command];
  if (answer !== "byProgress") return answer;
  return progress.done === progress.total ? "completed" : "enrolled";
}

/** Where a module counts people in a state. */
export const counterOf = {
  enrolled: "enrolledPeople",
  completed: "completedPeople",
  left: "leftPeople",
} as const satisfies Record<EnrolmentState, string>;

/** How a module's counters move when an enrolment goes from one state to another; empty where it stays. */
export function countMoves(from: EnrolmentState | null, to: EnrolmentState): Readonly<Record<string, number>> {
  if (from === to) return {};
  return { ...(from && { [counterOf[from]]: -1 }), [counterOf[to]]: 1 };
}

interface TimedLesson {
  readonly id: string;
  readonly durationMinutes: number;
}

/** How far somebody is in a version's lessons; a lesson that the version does not have does not count. */
export function progressIn(lessons: readonly TimedLesson[], completedLessonIds: readonly string[]): Progress {
  const open = lessons.filter(({ id }) => !completedLessonIds.includes(id));
  return {
    done: lessons.length - open.length,
    total: lessons.length,
    remainingMinutes: minutesOf(open),
    nextLessonId: open[0]?.id ?? null,
  };
}

export const minutesOf = (lessons: readonly Pick<TimedLesson, "durationMinutes">[]): number =>
  lessons.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);

/** A lesson for lists: which languages it is written in, without the text itself. */
export function lessonDraft({ body, ...lesson }: Lesson): LessonDraft {
  const written = locales.filter((locale) => (body[locale] ?? "") !== "");
  return { ...lesson, languages: written, hasSourceText: written.includes(body.source) };
}

/** What must still be written before the module can be published; empty when nothing is missing. */
export function missingToPublish(
  module: Pick<Module, "title">,
  lessons: readonly Pick<LessonDraft, "title" | "languages">[],
): readonly FieldError[] {
  if (lessons.length === 0) return [{ pointer: "/lessons", code: "lesson_missing" }];
  const { source } = module.title;
  return lessons.flatMap(({ title, languages }, at): FieldError[] => [
    ...(title[source] === undefined ? [{ pointer: `/lessons/${at}/title/${source}`, code: "required" as const }] : []),
    ...(languages.includes(source) ? [] : [{ pointer: `/lessons/${at}/body/${source}`, code: "required" as const }]),
  ]);
}

const further = ["completed", "enrolled", "left"] as const satisfies readonly EnrolmentState[];
type Way = Pick<Enrolment, "state" | "completedLessonIds">;

/** Of two ways of one person through a module, the one that went further. */
export function furtherEnrolment<One extends Way>(a: One, b: One): One {
  const by = further.indexOf(a.state) - further.indexOf(b.state);
  if (by !== 0) return by < 0 ? a : b;
  return a.completedLessonIds.length >= b.completedLessonIds.length ? a : b;
}
