import { fieldErrorOf } from "@assize/core/shared/field-error.ts";
import { createForm as createStore, type DeepPartial, type FormStore, validate } from "@formisch/solid";
import { type Accessor, createSignal } from "solid-js";
import type * as v from "valibot";
import { preloadTexts, textFor } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import type { FieldMistake } from "../error-summary.tsx";

interface Mistake {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly detail?: string;
}

/** A form over the schema that the API holds too; what was typed is never cleared. */
export interface AssizeForm<S extends v.GenericSchema> {
  readonly store: FormStore<S>;
  /** What is wrong and may be shown, in words, in the order of the fields. */
  readonly mistakes: Accessor<readonly FieldMistake[]>;
  /** The refusal of the last sending, where it is about no field of this form. */
  readonly refusal: Accessor<Problem | null>;
  /** Counts the failed sendings. */
  readonly failures: Accessor<number>;
  readonly busy: Accessor<boolean>;
  readonly errorAt: (pointer: string) => string | undefined;
  /** A field came into the form, under its label; returns how it goes. */
  readonly enter: (pointer: string, label: () => string) => () => void;
  readonly typedIn: (pointer: string) => void;
  /** The person has left the field: its mistake may show from now on. */
  readonly leave: (pointer: string) => void;
  readonly submit: (onSubmit: (output: v.InferOutput<S>) => unknown) => Promise<void>;
}

export const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const wordsOf = ({ code, params, detail }: Mistake): string =>
  textFor(`validation.${code}`, params) ?? (detail || textFor("validation.invalid") || "");

/** The field that shows a mistake: the one it names, or the one that holds it. */
const fieldFor = (fields: readonly string[], pointer: string): string | undefined =>
  fields
    .filter((field) => pointer === field || pointer.startsWith(`${field}/`))
    .toSorted((a, b) => b.length - a.length)[0];

/** Which mistakes there are, and which of them a person has to see by now. */
function createMistakes() {
  const [entered, setEntered] = createSignal<readonly { name: string; label: () => string }[]>([]);
  const fields = () => entered().map(({ name }) => name);
  const [found, setFound] = createSignal<readonly Mistake[]>([]);
  const [refused, setRefused] = createSignal<readonly Mistake[]>([]);
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [sent, setSent] = createSignal(false);
  const at = (all: readonly Mistake[], field: string) => all.find((one) => fieldFor(fields(), one.pointer) === field);
  const errorAt = (field: string): string | undefined => {
    const mistake = at(refused(), field) ?? (sent() || left().has(field) ? at(found(), field) : undefined);
    return mistake && wordsOf(mistake);
  };
  const loose = () => (sent() ? [...found(), ...refused()].filter((one) => !fieldFor(fields(), one.pointer)) : []);
  const mistakes = (): readonly FieldMistake[] => [
    ...entered().flatMap(({ name, label }) => {
      const text = errorAt(name);
      return text === undefined ? [] : [{ name, label: label(), text }];
    }),
    ...loose().map((one) => ({ name: one.pointer, text: wordsOf(one) })),
  ];
  const enter = (name: string, label: () => string) => {
    const field = { name, label };
    setEntered((all) => [...all, field]);
    return () => setEntered((all) => all.filter((one) => one !== field));
  };
  const leave = (pointer: string) => setLeft((all) => new Set(all).add(pointer));
  const typedIn = (pointer: string) =>
    setRefused((all) => all.filter((one) => fieldFor(fields(), one.pointer) !== pointer));
  return { mistakes, errorAt, enter, leave, typedIn, setFound, setRefused, setSent };
}

/** Makes a form. It checks a field when the person leaves it, and all of them when the form is sent. */
export function createForm<S extends v.GenericSchema>(config: {
  readonly schema: S;
  readonly initialInput?: DeepPartial<v.InferInput<S>>;
}): AssizeForm<S> {
  preloadTexts(["problem"]);
  const store = createStore({ ...config, validate: "submit", revalidate: "submit" });
  const { setFound, setRefused, setSent, ...shown } = createMistakes();
  const [refusal, setRefusal] = createSignal<Problem | null>(null);
  const [failures, setFailures] = createSignal(0);
  const [busy, setBusy] = createSignal(false);
  const check = async () => {
    const result = await validate(store);
    setFound((result.issues ?? []).map(fieldErrorOf));
    return result;
  };
  const refuse = (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    setRefused(error.errors);
    setRefusal(error.errors.length === 0 ? error : null);
    setFailures((count) => count + 1);
  };
  return {
    ...shown,
    store,
    refusal,
    failures,
    busy,
    leave: (pointer) => {
      shown.leave(pointer);
      void check();
    },
    submit: async (onSubmit) => {
      if (busy()) return;
      setRefusal(null);
      setRefused([]);
      setSent(true);
      const result = await check();
      if (!result.success) return void setFailures((count) => count + 1);
      setBusy(true);
      try {
        await onSubmit(result.output);
      } catch (error) {
        refuse(error);
      } finally {
        setBusy(false);
      }
    },
  };
}
