import type { AnswerValue } from "@assize/core/form/schema.ts";
import type { ConsentKind } from "@assize/core/registration/schema.ts";
import type { FieldError } from "@assize/core/shared/errors.ts";
import { createMemo, createSignal } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { ProblemError } from "../../lib/problem.ts";
import type { Checked, Draft, TextAnswer } from "./answers.ts";

/** An error that this form found, or that the server sent back. */
export type Wrong = FieldError | ProblemError;

/** The part of the form that its fields need, whatever the form is sent as. */
export interface Answers {
  readonly draft: Draft;
  readonly write: (name: TextAnswer, value: string) => void;
  readonly setLanguages: (languages: readonly string[]) => void;
  readonly answer: (key: string, value: AnswerValue | undefined) => void;
  readonly setConsent: (kind: ConsentKind, given: boolean) => void;
  /** The person has left the field: from now on its error may show. */
  readonly leave: (pointer: string) => void;
  readonly errorAt: (pointer: string) => Wrong | undefined;
}

/** The state of a form over a draft: errors show after leaving a field or after trying to go on, and go when mended. */
export function createAnswers<T>(initial: Draft, check: (draft: Draft) => Checked<T>) {
  const [draft, setDraft] = createStore<Draft>(initial);
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = createSignal<readonly Wrong[]>([]);
  const checked = createMemo(() => check(draft));
  const wrong = createMemo((): readonly Wrong[] => [...checked().errors, ...refused()]);
  const forget = (pointer: string) => setRefused((all) => all.filter((error) => error.pointer !== pointer));
  const shown = createMemo(() =>
    wrong().filter(({ pointer }) => left().has(pointer) || refused().some((one) => one.pointer === pointer)),
  );
  const answers: Answers = {
    draft,
    write: (name, value) => {
      setDraft(name, value);
      forget(`/${name}`);
    },
    setLanguages: (languages) => setDraft("languages", [...languages]),
    answer: (key, value) => {
      const rest = Object.entries(draft.form).filter(([one]) => one !== key);
      setDraft("form", reconcile(Object.fromEntries(value === undefined ? rest : [...rest, [key, value]])));
      forget(`/form/answers/${key}`);
    },
    setConsent: (kind, given) => setDraft("consents", kind, given),
    leave: (pointer) => setLeft((all) => new Set(all).add(pointer)),
    errorAt: (pointer) => shown().find((error) => error.pointer === pointer),
  };
  return {
    ...answers,
    checked,
    shown,
    refuse: setRefused,
    /** Shows what is wrong among these fields, or among all; true where nothing is. */
    reveal: (pointers: readonly string[] = wrong().map(({ pointer }) => pointer)): boolean => {
      setLeft((all) => new Set([...all, ...pointers]));
      return !wrong().some(({ pointer }) => pointers.includes(pointer));
    },
    replaceDraft: (next: Draft) => {
      setDraft(next);
      setLeft(new Set<string>());
      setRefused([]);
    },
  };
}
