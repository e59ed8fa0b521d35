import "./form.css";
import type { Asked } from "@assize/core/form/check.ts";
import type { Answers, AnswersView, AnswerValue, Definition, Section } from "@assize/core/form/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { errorWords } from "../registration/error-words.ts";
import { AnswerField } from "./answer-field.tsx";
import type { FormRef } from "./api.ts";
import { createFiller } from "./create-filler.ts";
import { FilesOf } from "./file-answer.tsx";
import { DirectoryOf } from "./institution-field.tsx";

/** What a form that is filled in must offer its fields. */
export interface Filling {
  readonly sections: () => readonly Section[];
  readonly value: (key: string) => AnswerValue | undefined;
  readonly isKept?: (key: string) => boolean;
  readonly errorWordsAt: (key: string) => string | undefined;
  readonly answer: (key: string, value: AnswerValue | undefined) => void;
  readonly leave: (key: string) => void;
}

interface SectionProps {
  readonly of: Filling;
  readonly section: Section;
  readonly full: readonly string[];
  /** Before the key in the name of each field. */
  readonly prefix: string;
}

/** The questions of one section that are asked; a field stays the same control while others come and go around it. */
export function SectionFields(props: SectionProps): JSX.Element {
  const keys = () => props.section.fields.map(({ key }) => key);
  const fieldOf = (key: string) => props.section.fields.find((field) => field.key === key);
  return (
    <>
      <Show when={props.section.help}>{(help) => <p class="form-words">{inLocale(help(), locale())}</p>}</Show>
      <For each={keys()}>
        {(key) => (
          <Show when={fieldOf(key)}>
            {(field) => (
              <AnswerField
                field={field()}
                name={`${props.prefix}${key}`}
                value={props.of.value(key)}
                kept={props.of.isKept?.(key) ?? false}
                error={props.of.errorWordsAt(key)}
                full={props.full}
                onAnswer={(value) => props.of.answer(key, value)}
                onLeave={() => props.of.leave(key)}
              />
            )}
          </Show>
        )}
      </For>
    </>
  );
}

/** All sections of a form that are asked, under their headings. */
export function FormSections(props: Omit<SectionProps, "section">): JSX.Element {
  const keys = () => props.of.sections().map(({ key }) => key);
  return (
    <For each={keys()}>
      {(key) => (
        <Show when={props.of.sections().find((section) => section.key === key)}>
          {(section) => (
            <section class="form-section">
              <h3>{inLocale(section().title, locale())}</h3>
              <SectionFields {...props} section={section()} />
            </section>
          )}
        </Show>
      )}
    </For>
  );
}

interface FillerProps {
  readonly form: FormRef;
  readonly definition: Definition;
  readonly given: AnswersView | null;
  readonly asked: Asked;
  readonly full: readonly string[];
  readonly onSend: (answers: Answers) => Promise<void>;
  readonly onLeave: () => void;
}

const prefix = "/answers";

/** The answers, and their sending; what the server refuses goes to its field. */
function createSending(props: FillerProps) {
  const filler = createFiller(
    () => props.definition,
    props.given,
    () => props.asked,
  );
  const [tried, setTried] = createSignal(0);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const refuse = (error: unknown) => {
    const atFields = error instanceof Problem ? error.errors.filter(({ pointer }) => pointer.startsWith(prefix)) : [];
    if (atFields.length === 0) return setFailure(() => error);
    filler.refuse(atFields.map((one) => ({ ...one, pointer: one.pointer.slice(prefix.length) })));
  };
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setFailure(null);
    const answers = filler.finish();
    if (answers === null) return void setTried((count) => count + 1);
    setBusy(true);
    try {
      await props.onSend(answers);
    } catch (error) {
      refuse(error);
      setTried((count) => count + 1);
    } finally {
      setBusy(false);
    }
  };
  return { filler, tried, busy, failure, send };
}

/** Fills in a form on its own page. */
export function FormFiller(props: FillerProps): JSX.Element {
  const t = useText();
  const { filler, tried, busy, failure, send } = createSending(props);
  const label = (pointer: string) => {
    const fields = filler.sections().flatMap((section) => section.fields);
    const field = fields.find(({ key }) => `/${key}` === pointer);
    return field && inLocale(field.label, locale());
  };
  const mistakes = () =>
    filler.shown().map((error) => ({
      name: `answers${error.pointer}`,
      label: label(error.pointer),
      text: errorWords(error) ?? "",
    }));
  return (
    <form class="stack-wide" novalidate onSubmit={send}>
      <ErrorSummary errors={mistakes()} attempt={tried()} />
      <ProblemNotice problem={failure()} />
      <FilesOf.Provider value={props.form}>
        <DirectoryOf.Provider value={() => props.form.conferenceId}>
          <FormSections of={filler} full={props.full} prefix="answers/" />
        </DirectoryOf.Provider>
      </FilesOf.Provider>
      <div class="row">
        <Button type="submit" variant="primary" busy={busy()}>
          {t("form.save")}
        </Button>
        <Button onClick={props.onLeave}>{t("form.cancel")}</Button>
      </div>
    </form>
  );
}
