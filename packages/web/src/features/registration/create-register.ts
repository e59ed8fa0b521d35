import { answerTo } from "@assize/core/form/rules.ts";
import type { OpenForm, Section } from "@assize/core/form/schema.ts";
import type { RegisterInput, Registration } from "@assize/core/registration/schema.ts";
import { createMemo, createSignal } from "solid-js";
import { Problem } from "../../lib/problem.ts";
import { loadOpenForm } from "../form/api.ts";
import type { Draft } from "./answers.ts";
import { type PublicConference, sendRegistration } from "./api.ts";
import { checkOwnForm, checkWhole, withoutFiles, withoutSecrets } from "./check-own-form.ts";
import { createAnswers } from "./create-answers.ts";
import { createKeptDraft } from "./create-kept-draft.ts";
import { errorWords } from "./error-words.ts";
import { answerPointer, fieldsOf, type RegisterStep, stepsWith } from "./register-steps.ts";
import type { StoredDraft } from "./stored-draft.ts";

interface Start {
  readonly conference: PublicConference;
  readonly blank: Draft;
  readonly stored: StoredDraft | null;
  /** What the conference asks of its own. */
  readonly form: OpenForm | null;
}

/** The conference's own form, which may change, or lose places of an option, while it is filled in: what is typed stays. */
function createOwnForm(slug: string, asked: OpenForm | null) {
  const [own, setOwn] = createSignal(asked);
  const [changed, setChanged] = createSignal(false);
  const askAnew = async (errors: Problem["errors"]): Promise<void> => {
    if (!errors.some(({ code }) => code === "form_changed" || code === "option_full")) return;
    setOwn(await loadOpenForm(slug).catch(() => own()));
    setChanged(errors.some(({ code }) => code === "form_changed"));
  };
  return { own, changed, setChanged, askAnew };
}

/** The conference's own questions, as the parts of a form ask for them. */
function fillingOf(form: ReturnType<typeof createAnswers>, sections: () => readonly Section[]) {
  return {
    sections,
    value: (key: string) => answerTo({ ...form.draft.form }, key),
    errorWordsAt: (key: string) => errorWords(form.errorAt(answerPointer(key))),
    answer: form.answer,
    leave: (key: string) => form.leave(answerPointer(key)),
  };
}

/** A registration from the first letter typed to the answer of the server. */
export function createRegister({ conference, blank, stored, form: asked }: Start) {
  const { own, changed, setChanged, askAnew } = createOwnForm(conference.slug, asked);
  const form = createAnswers<RegisterInput>(stored?.draft ?? blank, (draft) => checkWhole(own(), draft));
  const draft = createKeptDraft(conference.slug, stored, () => withoutSecrets(own(), form.draft));
  const sections = createMemo(() => checkOwnForm(own(), form.draft).sections);
  const [sent, setSent] = createSignal<Registration | null>(null);
  const [sending, setSending] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  /** True where it arrived; otherwise the errors or the problem say why not. */
  const send = async (): Promise<boolean> => {
    setProblem(null);
    setChanged(false);
    const { value } = form.checked();
    if (!form.reveal() || value === null) return false;
    setSending(true);
    try {
      setSent(await sendRegistration(conference.id, value, draft.key()));
      draft.forget();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await askAnew(error.errors);
      form.refuse(error.errors.filter(({ code }) => code !== "form_changed"));
      setProblem(changed() ? null : error);
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
    finish: (step: RegisterStep): boolean => form.reveal(fieldsOf(step, sections())),
    sections,
    steps: createMemo(() => stepsWith(sections())),
    /** True where the form was another one when it was sent; the answers are kept. */
    changed,
    full: () => own()?.full ?? [],
    filling: fillingOf(form, sections),
    /** What may leave this device before it is sent: without secrets and files. */
    content: () => ({ ...withoutFiles(own(), withoutSecrets(own(), form.draft)), formNumber: own()?.number ?? 0 }),
    startAnew: () => form.replaceDraft(blank),
  };
}

export type Register = ReturnType<typeof createRegister>;
