import type { RegisterInput, Registration } from "@assize/core/registration/schema.ts";
import { createSignal } from "solid-js";
import { Problem } from "../../lib/problem.ts";
import { checkNew, type Draft } from "./answers.ts";
import { type PublicConference, sendRegistration } from "./api.ts";
import { createAnswers } from "./create-answers.ts";
import { createKeptDraft } from "./create-kept-draft.ts";
import { fieldsOf, type RegisterStep } from "./register-steps.ts";
import type { StoredDraft } from "./stored-draft.ts";

interface Start {
  readonly conference: PublicConference;
  readonly blank: Draft;
  readonly stored: StoredDraft | null;
}

/** A registration from the first letter typed to the answer of the server. */
export function createRegister({ conference, blank, stored }: Start) {
  const form = createAnswers<RegisterInput>(stored?.draft ?? blank, checkNew);
  const draft = createKeptDraft(conference.slug, stored, form.draft);
  const [sent, setSent] = createSignal<Registration | null>(null);
  const [sending, setSending] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  /** True where it arrived; otherwise the errors or the problem say why not. */
  const send = async (): Promise<boolean> => {
    setProblem(null);
    const { value } = form.checked();
    if (!form.reveal() || value === null) return false;
    setSending(true);
    try {
      setSent(await sendRegistration(conference.id, value, draft.key()));
      draft.forget();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      form.refuse(error.errors);
      setProblem(error);
      return false;
    } finally {
      setSending(false);
    }
  };
  return {
    form,
    kept: draft.kept,
    sent,
    sending,
    problem,
    send,
    /** True where nothing in the step is wrong; otherwise its errors show. */
    finish: (step: RegisterStep): boolean => form.reveal(fieldsOf[step]),
    startAnew: () => form.replaceDraft(blank),
  };
}

export type Register = ReturnType<typeof createRegister>;
