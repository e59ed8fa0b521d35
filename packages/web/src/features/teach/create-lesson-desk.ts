import type { Lesson, LessonInput } from "@assize/core/training/schema.ts";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { online } from "../../lib/network.ts";
import { Problem, type ProblemError } from "../../lib/problem.ts";
import { showProblem } from "../../ui/toast.ts";
import { loadLesson, saveLesson } from "./api.ts";
import { createSaver, type SaveOutcome, type SaveState } from "./saver.ts";

const inputOf = ({ title, body, durationMinutes }: Lesson): LessonInput => ({ title, body, durationMinutes });

/** A lesson under the pen: it saves itself, and stops where somebody else has changed it. */
export function createLessonDesk(lesson: Lesson) {
  let { version } = lesson;
  const [draft, setDraft] = createSignal<LessonInput>(inputOf(lesson));
  const [state, setState] = createSignal<SaveState>("saved");
  const [savedAt, setSavedAt] = createSignal<Date | null>(null);
  const [theirs, setTheirs] = createSignal<Lesson | null>(null);
  const [errors, setErrors] = createSignal<readonly ProblemError[]>([]);
  const refused = async (error: unknown): Promise<SaveOutcome> => {
    if (!(error instanceof Problem)) throw error;
    setErrors(error.errors);
    if (error.code === "stale_version") {
      const found = await loadLesson(lesson.moduleId, lesson.id).catch(() => null);
      setTheirs(found);
      return found === null ? "offline" : "conflict";
    }
    if (error.status === 0 || error.status >= 500) return "offline";
    if (error.errors.length === 0) showProblem(error);
    return "invalid";
  };
  const save = async (value: LessonInput): Promise<SaveOutcome> => {
    try {
      ({ version } = await saveLesson(lesson.moduleId, lesson.id, value, version));
      setErrors([]);
      setSavedAt(new Date());
      return "saved";
    } catch (error) {
      return refused(error);
    }
  };
  const saver = createSaver<LessonInput>({ save, onState: setState });
  const write = (change: Partial<LessonInput>) => saver.change(setDraft((known) => ({ ...known, ...change })));
  createEffect(on(online, (connected) => void (connected && saver.flush()), { defer: true }));
  const warn = (event: BeforeUnloadEvent) => saver.unsaved() !== null && event.preventDefault();
  addEventListener("beforeunload", warn);
  onCleanup(() => {
    removeEventListener("beforeunload", warn);
    void saver.flush();
  });
  const settle = async (choice: "yours" | "theirs") => {
    const found = theirs();
    if (found === null) return;
    version = found.version;
    setTheirs(null);
    if (choice === "theirs") setDraft(inputOf(found));
    await saver.settle(choice === "yours" ? "keep" : "forget");
  };
  const errorAt = (pointer: string) => errors().find((error) => error.pointer === pointer)?.detail;
  return { draft, state, savedAt, theirs, write, settle, errorAt, saveNow: saver.flush, version: () => version };
}

export type LessonDesk = ReturnType<typeof createLessonDesk>;
