import { fieldsOf } from "@assize/core/form/rules.ts";
import type { Answers, AnswersView, OpenForm } from "@assize/core/form/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { Problem } from "../../lib/problem.ts";
import { Section } from "../../ui/page.tsx";
import { createFiller } from "../form/create-filler.ts";
import { FilesOf } from "../form/file-answer.tsx";
import { FormSections } from "../form/filler.tsx";
import { DirectoryOf } from "../form/institution-field.tsx";

const prefix = "/form/answers";

/** The questions that the call asks beside its own fields; all of it empty where it asks none. */
export function createQuestions(form: OpenForm | null, given: Pick<AnswersView, "answers" | "masked"> | null) {
  const definition = form?.definition ?? { sections: [] };
  const filler = createFiller(
    () => definition,
    given,
    () => ({ categoryId: "", by: "participant" }),
  );
  const answers = (): Answers =>
    Object.fromEntries(
      fieldsOf(definition).flatMap(({ key }) => {
        const value = filler.value(key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  return {
    form,
    filler,
    /** As they stand, unchecked. */
    answers,
    /** What goes with a submission; null where something is wrong, which shows from now on. */
    finish: () => {
      if (form === null) return {};
      const finished = filler.finish();
      return finished === null ? null : { form: { number: form.number, answers: finished } };
    },
    /** What the server refused of the answers goes to its question; what is left is for others. */
    refuse: (error: unknown): boolean => {
      const atFields = error instanceof Problem ? error.errors.filter(({ pointer }) => pointer.startsWith(prefix)) : [];
      filler.refuse(atFields.map((one) => ({ ...one, pointer: one.pointer.slice(prefix.length) })));
      return atFields.length > 0;
    },
  };
}

export type Questions = ReturnType<typeof createQuestions>;

/** The questions of the call's own form. */
export function QuestionFields(props: { readonly of: Questions; readonly conferenceId: string }): JSX.Element {
  return (
    <Show when={props.of.form}>
      {(form) => (
        <Section title={inLocale(form().title, locale())}>
          <FilesOf.Provider value={{ conferenceId: props.conferenceId, formId: form().formId }}>
            <DirectoryOf.Provider value={() => props.conferenceId}>
              <FormSections of={props.of.filler} full={form().full} prefix="answers/" />
            </DirectoryOf.Provider>
          </FilesOf.Provider>
        </Section>
      )}
    </Show>
  );
}
