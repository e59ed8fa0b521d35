import type { ConfirmNominationInput, NomineePage } from "@assize/core/nomination/schema.ts";
import type { Registration } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createSignal, type JSX } from "solid-js";
import * as v from "valibot";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import {
  ConsentFields,
  LanguageFields,
  NameFields,
  PhoneAndSexFields,
  WorkFields,
} from "../registration/answer-fields.tsx";
import { checkChange, type Draft, draftSchema } from "../registration/answers.ts";
import { createAnswers } from "../registration/create-answers.ts";
import { FormErrors } from "../registration/form-errors.tsx";
import { ToldOnTop } from "../registration/told-on-top.tsx";
import { type NominationRef, sendConfirmation } from "./api.ts";

interface FormProps {
  readonly at: NominationRef;
  readonly of: NomineePage;
  readonly onBack: () => void;
  readonly onConfirmed: (registration: Registration) => void;
}

/** What the institution said already stands in the form. */
const draftOf = ({ nomination, institutionName }: NomineePage): Draft =>
  v.parse(draftSchema, {
    ...nomination,
    institution: inLocale(institutionName, nomination.locale),
    languages: [nomination.locale],
    locale: locale(),
  });

/** The answers, and their sending. */
function createConfirmation(props: FormProps) {
  const form = createAnswers<ConfirmNominationInput>(draftOf(props.of), checkChange);
  const keyOf = createSendKey();
  const [tried, setTried] = createSignal(0);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const refuse = (error: unknown) => {
    if (error instanceof Problem && error.errors.length > 0) form.refuse(error.errors);
    else setFailure(() => error);
    setTried((count) => count + 1);
  };
  const send = async () => {
    const { value } = form.checked();
    setFailure(null);
    if (!form.reveal() || value === null) return void setTried((count) => count + 1);
    setBusy(true);
    try {
      props.onConfirmed((await sendConfirmation(props.at, value, keyOf(value))).registration);
    } catch (error) {
      refuse(error);
    } finally {
      setBusy(false);
    }
  };
  return { form, tried, busy, failure, send };
}

/** The registration that the nominee completes. */
export function ConfirmForm(props: FormProps): JSX.Element {
  const t = useText();
  const { form, tried, busy, failure, send } = createConfirmation(props);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy()) void send();
  };
  return (
    <form class="stack-wide" noValidate onSubmit={submit}>
      <ToldOnTop attempt={tried()}>
        <FormErrors errors={form.shown()} attempt={tried()} />
        <ProblemNotice problem={failure()} />
      </ToldOnTop>
      <NameFields of={form} />
      <WorkFields of={form} />
      <PhoneAndSexFields of={form} />
      <LanguageFields of={form} />
      <ConsentFields of={form} />
      <div class="row nominee-answer">
        <Button type="submit" busy={busy()} busyLabel={t("shell.form.sending")}>
          {t("nomination.nominee.send")}
        </Button>
        <Button onClick={props.onBack}>{t("nomination.nominee.back")}</Button>
      </div>
    </form>
  );
}
