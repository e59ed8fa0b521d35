import { createSignal } from "solid-js";
import * as v from "valibot";
import { useText } from "../../i18n/text.ts";
import { isProblem, Problem } from "../../lib/problem.ts";
import { showToast } from "../../ui/toast.ts";
import { firstErrors } from "../registration/answers.ts";
import type { Wrong } from "../registration/create-answers.ts";
import { errorWords } from "../registration/error-words.ts";

const nothing: readonly Wrong[] = [];

/** A form on its way to the server: what is wrong with which field, and whether it is being sent. */
export function createSaving(onSaved: () => void) {
  const t = useText();
  const [errors, setErrors] = createSignal(nothing);
  const [attempt, setAttempt] = createSignal(0);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const labels = new Map<string, string>();
  /** What a field of the form takes, by its pointer; all errors on top of the form name it by its label. */
  const field = (name: string, label: string, hint?: string) => {
    labels.set(name, label);
    return { name, label, hint, error: errorWords(errors().find(({ pointer }) => pointer === name)) };
  };
  const mistakes = () =>
    errors().map((error) => ({
      name: error.pointer,
      label: labels.get(error.pointer),
      text: errorWords(error) ?? "",
    }));
  const save = async <S extends v.GenericSchema>(
    schema: S,
    body: unknown,
    act: (checked: v.InferOutput<S>) => Promise<unknown>,
  ): Promise<void> => {
    if (busy()) return;
    const checked = v.safeParse(schema, body);
    setFailure(null);
    setErrors(checked.success ? nothing : firstErrors(checked.issues));
    if (checked.success) {
      setBusy(true);
      try {
        await act(checked.output);
        showToast({ text: t("support.saved") });
        return onSaved();
      } catch (error) {
        const fields = error instanceof Problem && isProblem(error, "validation_failed") ? error.errors : nothing;
        if (fields.length > 0) setErrors(fields);
        else setFailure(() => error);
      } finally {
        setBusy(false);
      }
    }
    setAttempt((count) => count + 1);
  };
  return { field, mistakes, attempt, failure, busy, save };
}
export type Saving = ReturnType<typeof createSaving>;
