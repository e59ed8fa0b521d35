import type { Category } from "@assize/core/registration/schema.ts";
import { createMemo, createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import { locale } from "../../i18n/locale.ts";
import { isProblem, Problem } from "../../lib/problem.ts";
import { addCategory, changeCategory, loadCategories } from "./api.ts";
import { type CategoryDraft, categoryDraft, checkCategory } from "./category-draft.ts";
import type { Wrong } from "./create-answers.ts";

interface Start {
  readonly conferenceId: string;
  /** Null for a new one. */
  readonly known: Category | null;
  readonly order: number;
  readonly timeZone: string;
  readonly onSaved: () => void;
}

const nothing: readonly Wrong[] = [];

/** A category being written; where it was changed elsewhere meanwhile, `theirs` holds that version. */
export function createCategoryForm({ conferenceId, known, order, timeZone, onSaved }: Start) {
  const [draft, setDraft] = createStore<CategoryDraft>(categoryDraft(known, { locale: locale(), order, timeZone }));
  const [attempt, setAttempt] = createSignal(0);
  const [refused, setRefused] = createSignal(nothing);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [saving, setSaving] = createSignal(false);
  const [theirs, setTheirs] = createSignal<Category | null>(null);
  const checked = createMemo(() => checkCategory(draft));
  const errors = createMemo(() => [...(attempt() > 0 ? checked().errors : nothing), ...refused()]);
  const refuse = async (error: unknown): Promise<void> => {
    if (isProblem(error, "stale_version")) {
      setTheirs((await loadCategories(conferenceId)).find(({ id }) => id === known?.id) ?? null);
    } else if (error instanceof Problem && error.errors.length > 0) setRefused(error.errors);
    else setFailure(error);
  };
  const save = async (version: Category | null = known): Promise<void> => {
    setRefused(nothing);
    setFailure(null);
    const { value } = checked();
    if (value !== null) {
      setSaving(true);
      try {
        await (version === null ? addCategory(conferenceId, value) : changeCategory(version, value));
        return onSaved();
      } catch (error) {
        await refuse(error);
      } finally {
        setSaving(false);
      }
    }
    setAttempt((count) => count + 1);
  };
  return { draft, setDraft, attempt, errors, failure, saving, theirs, save };
}

export type CategoryForm = ReturnType<typeof createCategoryForm>;
