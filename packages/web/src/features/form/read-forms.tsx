import { everyField } from "@assize/core/form/policy.ts";
import { fieldsOf } from "@assize/core/form/rules.ts";
import type { Answers, AnswersView, Field } from "@assize/core/form/schema.ts";
import type { Registration } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import type { AnswerInWords } from "./answer-words.ts";
import { AnswersList } from "./answers-list.tsx";
import { loadRegistrationForms, type RegistrationForm, revealAnswer, sendAnswers } from "./api.ts";
import { showFile } from "./file-answer.tsx";
import { FormFiller } from "./filler.tsx";

interface GivenProps {
  readonly of: RegistrationForm;
  readonly registration: Pick<Registration, "id" | "conferenceId" | "categoryId">;
  readonly given: AnswersView | null;
  readonly onChanged: () => void;
}

const refOf = ({ registration, of, given }: GivenProps) => ({
  conferenceId: registration.conferenceId,
  registrationId: registration.id,
  formId: of.form.formId,
  part: given?.part ?? 1,
});

/** Why a secret is read: the person finds it in what is stored about them. */
function Reveal(props: {
  readonly row: AnswerInWords;
  readonly onRead: (reason: string) => Promise<void>;
  readonly onLeave: () => void;
}): JSX.Element {
  const t = useText();
  const [reason, setReason] = createSignal("");
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void props.onRead(reason());
      }}
    >
      <TextField
        name="reason"
        label={t("form.reveal.reason", { field: props.row.label })}
        hint={t("form.reveal.hint")}
        value={reason()}
        onInput={setReason}
      />
      <div class="row">
        <Button type="submit" variant="primary" disabled={reason().trim().length < 3}>
          {t("form.reveal")}
        </Button>
        <Button onClick={props.onLeave}>{t("form.cancel")}</Button>
      </div>
    </form>
  );
}

const fieldsIn = ({ version, form }: RegistrationForm): readonly Field[] =>
  version === null ? fieldsOf(form.definition) : everyField(version);

const asked = ({ registration }: GivenProps) => ({ categoryId: registration.categoryId, by: "organizer" }) as const;

/** What was answered; a secret is shown to whoever says what for. */
function ReadGiven(props: GivenProps & { readonly onChange: () => void }): JSX.Element {
  const t = useText();
  const [asking, setAsking] = createSignal<AnswerInWords | null>(null);
  const [revealed, setRevealed] = createSignal<ReadonlyMap<string, string>>(new Map());
  const read = async (row: AnswerInWords, reason: string) => {
    const isFile = fieldsIn(props.of).some((field) => field.key === row.key && field.type === "file");
    if (isFile) {
      await showFile(refOf(props), row.key, reason);
      return void setAsking(null);
    }
    try {
      const answer = await revealAnswer(refOf(props), row.key, reason);
      setRevealed((all) => new Map(all).set(row.key, answer));
      setAsking(null);
    } catch (error) {
      showProblem(error);
    }
  };
  const shared = () => ({ of: props.of, fields: fieldsIn(props.of), asked: asked(props), revealed: revealed() });
  return (
    <>
      <Show when={props.given} fallback={<p>{t("form.missing")}</p>}>
        {(given) => (
          <AnswersList
            {...shared()}
            given={given()}
            onReveal={setAsking}
            onOpen={(row) => void showFile(refOf(props), row.key)}
          />
        )}
      </Show>
      <Show when={asking()}>
        {(row) => <Reveal row={row()} onRead={(reason) => read(row(), reason)} onLeave={() => setAsking(null)} />}
      </Show>
      <Show when={props.of.open}>
        <p>
          <Button onClick={props.onChange}>{props.given ? t("form.change") : t("form.answer")}</Button>
        </p>
      </Show>
    </>
  );
}

/** One set of answers, read or being changed. */
export function GivenAnswers(props: GivenProps): JSX.Element {
  const t = useText();
  const [changing, setChanging] = createSignal(false);
  const send = async (answers: Answers) => {
    await sendAnswers(refOf(props), { number: props.of.form.number, answers }, props.given?.version ?? 0);
    setChanging(false);
    showToast({ text: t("form.saved") });
    props.onChanged();
  };
  return (
    <Show when={changing()} fallback={<ReadGiven {...props} onChange={() => setChanging(true)} />}>
      <FormFiller
        form={refOf(props)}
        definition={props.of.version?.definition ?? props.of.form.definition}
        given={props.given}
        asked={asked(props)}
        full={props.of.form.full}
        onSend={send}
        onLeave={() => setChanging(false)}
      />
    </Show>
  );
}

/** What a person answered, for those who run the conference: with what is internal and what is no longer asked. */
export function ReadForms(props: { readonly registration: Registration }): JSX.Element {
  const [forms, { refetch }] = createResource(
    () => props.registration.id,
    (id) => loadRegistrationForms(props.registration.conferenceId, id),
  );
  const shared = { onChanged: () => void refetch() };
  return (
    <For each={forms.latest ?? []}>
      {(form) => (
        <section class="stack">
          <h3>{inLocale(form.form.title, locale())}</h3>
          <For
            each={form.answers}
            fallback={<GivenAnswers {...shared} of={form} registration={props.registration} given={null} />}
          >
            {(given) => <GivenAnswers {...shared} of={form} registration={props.registration} given={given} />}
          </For>
        </section>
      )}
    </For>
  );
}
