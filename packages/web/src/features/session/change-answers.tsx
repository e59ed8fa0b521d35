import type { Registration, UpdateRegistrationInput } from "@assize/core/registration/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { isProblem, Problem } from "../../lib/problem.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { showToast } from "../../ui/toast.ts";
import { DirectoryOf } from "../form/institution-field.tsx";
import {
  ConsentFields,
  LanguageFields,
  NameFields,
  PhoneAndSexFields,
  WorkFields,
} from "../registration/answer-fields.tsx";
import { checkChange, draftOf } from "../registration/answers.ts";
import { changeAnswers, loadMyConferences } from "../registration/api.ts";
import { createAnswers } from "../registration/create-answers.ts";
import { FormErrors } from "../registration/form-errors.tsx";
import { ToldOnTop } from "../registration/told-on-top.tsx";
import { Conflict } from "./conflict.tsx";

interface ChangeProps {
  readonly of: Registration;
  readonly onSaved: () => void;
  readonly onLeave: () => void;
}

const loadAnew = async ({ id }: Registration): Promise<Registration | null> =>
  (await loadMyConferences()).find(({ registration }) => registration.id === id)?.registration ?? null;

/** A change of answers; where they were changed elsewhere meanwhile, both versions are shown and nothing is overwritten. */
function createChange(props: ChangeProps) {
  const form = createAnswers<UpdateRegistrationInput>(draftOf(props.of), checkChange);
  const [read, setRead] = createSignal(props.of);
  const [theirs, setTheirs] = createSignal<Registration | null>(null);
  const [saving, setSaving] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const refuse = async (error: unknown): Promise<void> => {
    if (isProblem(error, "stale_version")) setTheirs(await loadAnew(read()));
    else if (error instanceof Problem && error.errors.length > 0) form.refuse(error.errors);
    else setFailure(error);
  };
  const save = async (version: Registration): Promise<boolean> => {
    const { value } = form.checked();
    setFailure(null);
    if (!form.reveal() || value === null) return false;
    setSaving(true);
    setRead(version);
    try {
      await changeAnswers(version, value);
      props.onSaved();
      return true;
    } catch (error) {
      await refuse(error);
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { form, read, theirs, saving, failure, save, keepTheirs: () => setTheirs(null) };
}

function ChangeFields(props: { readonly of: ReturnType<typeof createChange>["form"] }): JSX.Element {
  return (
    <>
      <NameFields of={props.of} />
      <PhoneAndSexFields of={props.of} />
      <WorkFields of={props.of} />
      <LanguageFields of={props.of} />
      <ConsentFields of={props.of} />
    </>
  );
}

export function ChangeAnswers(props: ChangeProps): JSX.Element {
  const t = useText();
  const change = createChange(props);
  const [tried, setTried] = createSignal(0);
  const save = async (version: Registration) => {
    if (await change.save(version)) showToast({ text: t("session.mine.changed") });
    else setTried((count) => count + 1);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void save(change.read());
  };
  return (
    <Show
      when={change.theirs()}
      fallback={
        <form class="stack-wide" novalidate onSubmit={submit}>
          <ToldOnTop attempt={tried()}>
            <FormErrors errors={change.form.shown()} attempt={tried()} />
            <ProblemNotice problem={change.failure()} />
          </ToldOnTop>
          <DirectoryOf.Provider value={() => props.of.conferenceId}>
            <ChangeFields of={change.form} />
          </DirectoryOf.Provider>
          <div class="row">
            <Button type="submit" variant="primary" busy={change.saving()}>
              {change.saving() ? t("session.mine.change.saving") : t("session.mine.change.save")}
            </Button>
            <Button onClick={props.onLeave}>{t("session.mine.change.cancel")}</Button>
          </div>
        </form>
      }
    >
      {(theirs) => (
        <Conflict
          mine={change.form.draft}
          theirs={draftOf(theirs())}
          onMine={() => void save(theirs()).then(change.keepTheirs)}
          onTheirs={props.onSaved}
        />
      )}
    </Show>
  );
}
