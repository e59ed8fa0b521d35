import {
  type PlaceRuleView,
  placeRuleInput,
  type RuleKind,
  regions,
  ruleKinds,
  updatePlaceRuleInput,
} from "@assize/core/registration/schema.ts";
import { createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import * as v from "valibot";
import { Problem } from "../../lib/problem.ts";
import { firstErrors } from "./answers.ts";
import type { Wrong } from "./create-answers.ts";
import { addRule, changeRule } from "./places-api.ts";

interface RuleDraft {
  by: RuleKind;
  region: string;
  categoryIds: readonly string[];
  limit: number | undefined;
}

interface Start {
  readonly conferenceId: string;
  /** Null for a new one; of a known one only the bound changes. */
  readonly known: PlaceRuleView | null;
  readonly onSaved: () => void;
}

const nothing: readonly Wrong[] = [];

/** A place rule being written. */
export function createRuleForm({ conferenceId, known, onSaved }: Start) {
  const [draft, setDraft] = createStore<RuleDraft>({
    by: known?.by ?? "region",
    region: known?.region ?? "",
    categoryIds: known?.categoryIds ?? [],
    limit: known?.limit,
  });
  const [attempt, setAttempt] = createSignal(0);
  const [errors, setErrors] = createSignal(nothing);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [saving, setSaving] = createSignal(false);

  const write = async (): Promise<readonly Wrong[]> => {
    const { by, categoryIds, limit } = draft;
    const region = by === "region" ? regions.find((one) => one === draft.region) : undefined;
    if (known !== null) {
      const checked = v.safeParse(updatePlaceRuleInput, { limit });
      if (!checked.success) return firstErrors(checked.issues);
      await changeRule(known, checked.output);
      return nothing;
    }
    const checked = v.safeParse(placeRuleInput, { by, categoryIds, limit, ...(region && { region }) });
    if (!checked.success) return firstErrors(checked.issues);
    await addRule(conferenceId, checked.output);
    return nothing;
  };

  const save = async (): Promise<void> => {
    setFailure(null);
    setSaving(true);
    try {
      const wrong = await write();
      setErrors(wrong);
      if (wrong.length === 0) return onSaved();
    } catch (error) {
      if (error instanceof Problem && error.errors.length > 0) setErrors(error.errors);
      else setFailure(error);
    } finally {
      setSaving(false);
    }
    setAttempt((count) => count + 1);
  };
  const chooseKind = (value: string) => setDraft("by", ruleKinds.find((one) => one === value) ?? "region");
  const toggleCategory = (id: string, on: boolean) =>
    setDraft("categoryIds", (before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  return { draft, setDraft, chooseKind, toggleCategory, attempt, errors, failure, saving, save };
}

export type RuleForm = ReturnType<typeof createRuleForm>;
