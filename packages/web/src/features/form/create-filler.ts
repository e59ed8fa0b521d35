import { type Asked, type Checked, checkAnswers } from "@assize/core/form/check.ts";
import { answerTo } from "@assize/core/form/rules.ts";
import type { Answers, AnswersView, AnswerValue, Definition } from "@assize/core/form/schema.ts";
import type { FieldError } from "@assize/core/shared/errors.ts";
import { createMemo, createSignal } from "solid-js";
import type { ProblemError } from "../../lib/problem.ts";
import { errorWords } from "../registration/error-words.ts";

type Wrong = FieldError | ProblemError;

/** The state of a form that is filled in: errors show after leaving a field or after trying to send, and go when mended. */
export function createFiller(
  definition: () => Definition,
  given: Pick<AnswersView, "answers" | "masked"> | null,
  asked: () => Asked,
) {
  const [answers, setAnswers] = createSignal<Answers>({ ...given?.answers });
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = createSignal<readonly Wrong[]>([]);
  const masked = new Set(given?.masked);
  // A secret that is kept is not asked for again.
  const missed = ({ pointer, code }: Wrong): boolean => !(code === "required" && masked.has(pointer.slice(1)));
  const checked = createMemo((): Checked => {
    const fields = new Set(definition().sections.flatMap((section) => section.fields.map(({ key }) => key)));
    const known = Object.fromEntries(Object.entries(answers()).filter(([key]) => fields.has(key)));
    return checkAnswers(definition(), known, asked());
  });
  const wrong = createMemo((): readonly Wrong[] => [...checked().errors.filter(missed), ...refused()]);
  const shown = createMemo(() => wrong().filter((error) => left().has(error.pointer) || refused().includes(error)));
  return {
    sections: () => checked().sections,
    value: (key: string): AnswerValue | undefined => answerTo(answers(), key),
    isKept: (key: string): boolean => masked.has(key) && answerTo(answers(), key) === undefined,
    errorWordsAt: (key: string) => errorWords(shown().find(({ pointer }) => pointer === `/${key}`)),
    shown,
    answer: (key: string, value: AnswerValue | undefined) => {
      const rest = Object.fromEntries(Object.entries(answers()).filter(([one]) => one !== key));
      setAnswers(value === undefined ? rest : { ...rest, [key]: value });
      setRefused((all) => all.filter(({ pointer }) => pointer !== `/${key}`));
    },
    leave: (key: string) => setLeft((all) => new Set(all).add(`/${key}`)),
    refuse: setRefused,
    /** The answers to send, or null where something is wrong, which shows from now on. */
    finish: (): Answers | null => {
      setLeft((all) => new Set([...all, ...wrong().map(({ pointer }) => pointer)]));
      return wrong().length === 0 ? checked().answers : null;
    },
  };
}
