import { fieldsOf } from "@assize/core/form/rules.ts";
import type { Answers, AnswersView } from "@assize/core/form/schema.ts";
import type { Registration } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { AnswersList } from "./answers-list.tsx";
import { type RegistrationForm, removeAnswers, sendAnswers } from "./api.ts";
import { showFile } from "./file-answer.tsx";
import { FormFiller } from "./filler.tsx";

interface PartProps {
  readonly of: RegistrationForm;
  readonly registration: Registration;
  readonly onChanged: () => void;
}

interface GivenProps extends PartProps {
  readonly given: AnswersView | null;
  readonly part: number;
}

const refOf = ({ registration, of, part }: GivenProps) => ({
  conferenceId: registration.conferenceId,
  registrationId: registration.id,
  formId: of.form.formId,
  part,
});

const asked = ({ registration }: GivenProps) => ({ categoryId: registration.categoryId, by: "participant" }) as const;

/** What was answered, and what can be done about it. */
function ReadGiven(props: GivenProps & { readonly onChange: () => void }): JSX.Element {
  const t = useText();
  const remove = async (given: AnswersView) => {
    try {
      await removeAnswers(refOf(props), given.version);
      showToast({ text: t("form.removed") });
      props.onChanged();
    } catch (error) {
      showProblem(error);
    }
  };
  const fields = () => fieldsOf(props.of.form.definition);
  return (
    <>
      <Show when={props.given} fallback={<p>{t("form.missing")}</p>}>
        {(given) => (
          <AnswersList
            fields={fields()}
            asked={asked(props)}
            given={given()}
            of={props.of}
            onOpen={(row) => void showFile(refOf(props), row.key)}
          />
        )}
      </Show>
      <Show when={props.of.open}>
        <div class="row">
          <Button variant={props.given ? "secondary" : "primary"} onClick={props.onChange}>
            {props.given ? t("form.change") : t("form.answer")}
          </Button>
          <Show when={props.of.form.kind === "followUp" && props.given}>
            {(given) => <Button onClick={() => void remove(given())}>{t("form.remove")}</Button>}
          </Show>
        </div>
      </Show>
    </>
  );
}

/** One set of answers: read, changed, and where it may be, taken back. */
function Given(props: GivenProps): JSX.Element {
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
        definition={props.of.form.definition}
        given={props.given}
        asked={asked(props)}
        full={props.of.form.full}
        onSend={send}
        onLeave={() => setChanging(false)}
      />
    </Show>
  );
}

/** A number that no set of answers has yet. */
const freePart = (answers: readonly AnswersView[]): number => {
  const used = new Set(answers.map(({ part }) => part));
  return Array.from({ length: answers.length + 1 }, (_, at) => at + 1).find((part) => !used.has(part)) ?? 1;
};

function OwnForm(props: PartProps & { readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const given = () => props.of.answers;
  const mayAdd = () => given().length === 0 || (props.of.open && given().length < props.of.most);
  return (
    <Section title={inLocale(props.of.form.title, locale())}>
      <Show when={props.of.form.intro}>{(intro) => <p class="form-words">{inLocale(intro(), locale())}</p>}</Show>
      <Show when={props.of.open && props.of.closesAt}>
        {(until) => <p>{t("form.own.until", { until: format().dateTime(until()) })}</p>}
      </Show>
      <div class="stack-wide">
        <For each={given()}>{(one) => <Given {...props} given={one} part={one.part} />}</For>
        <Show when={mayAdd()}>
          <Given {...props} given={null} part={freePart(given())} />
        </Show>
      </div>
    </Section>
  );
}

interface OwnFormsProps {
  readonly forms: readonly RegistrationForm[];
  readonly registration: Registration;
  readonly timeZone: string;
  readonly onChanged: () => void;
}

/** What the conference asks a person beside the registration, and what they answered. */
export function OwnForms(props: OwnFormsProps): JSX.Element {
  return (
    <For each={props.forms}>
      {(form) => (
        <OwnForm
          of={form}
          timeZone={props.timeZone}
          registration={props.registration}
          onChanged={() => props.onChanged()}
        />
      )}
    </For>
  );
}
