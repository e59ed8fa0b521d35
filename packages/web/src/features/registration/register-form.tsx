import "./register.css";
import { inLocale } from "@assize/core/shared/text.ts";
import { useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, For, type JSX, on, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { SectionFields } from "../form/filler.tsx";
import {
  ConsentFields,
  LanguageFields,
  NameFields,
  PhoneAndSexFields,
  TextAnswerField,
  WorkFields,
} from "./answer-fields.tsx";
import type { OpenCategory, PublicConference } from "./api.ts";
import { CategoryField } from "./category-field.tsx";
import type { Register } from "./create-register.ts";
import { RegisterCheck } from "./register-check.tsx";
import { RegisterErrors } from "./register-errors.tsx";
import { isFixed, type RegisterStep, sectionOf, stepAfter, stepBefore, stepOf, stepOfField } from "./register-steps.ts";
import { createWideScreen } from "./wide-screen.ts";

interface FormProps {
  readonly of: Register;
  readonly conference: PublicConference;
  readonly categories: readonly OpenCategory[];
  /** The address of whoever is signed in: it cannot be another one. */
  readonly ownEmail: string | null;
}

function PersonStep(props: FormProps): JSX.Element {
  const t = useText();
  return (
    <>
      <CategoryField of={props.of.form} categories={props.categories} timeZone={props.conference.timeZone} />
      <TextAnswerField
        of={props.of.form}
        name="email"
        label={t("registration.field.email")}
        hint={t("registration.field.email.hint")}
        type="email"
        inputmode="email"
        autocomplete="email"
        disabled={props.ownEmail !== null}
      />
      <NameFields of={props.of.form} />
      <PhoneAndSexFields of={props.of.form} />
    </>
  );
}

function Fields(props: FormProps & { readonly step: RegisterStep }): JSX.Element {
  return (
    <>
      <Show when={props.step === "person"}>
        <PersonStep {...props} />
      </Show>
      <Show when={props.step === "work"}>
        <WorkFields of={props.of.form} />
      </Show>
      <Show when={props.step === "choices"}>
        <LanguageFields of={props.of.form} />
        <ConsentFields of={props.of.form} />
      </Show>
      <Show when={sectionOf(props.step, props.of.sections())}>
        {(section) => (
          <SectionFields of={props.of.filling} section={section()} full={props.of.full()} prefix="form/answers/" />
        )}
      </Show>
    </>
  );
}

interface ActionsProps {
  readonly of: Register;
  readonly isLast: boolean;
  readonly onBack: (() => void) | undefined;
}

function Actions(props: ActionsProps): JSX.Element {
  const t = useText();
  const label = () => {
    if (props.of.sending()) return t("registration.sending");
    return props.isLast ? t("registration.send") : t("registration.step.next");
  };
  return (
    <div class="row register-actions">
      <Button type="submit" variant="primary" busy={props.of.sending()}>
        {label()}
      </Button>
      <Show when={props.onBack}>
        {(back) => <Button onClick={() => back()()}>{t("registration.step.back")}</Button>}
      </Show>
      <span class="hint" role="status">
        {props.of.kept() ? t("registration.draft.saved") : ""}
      </span>
    </div>
  );
}

interface StepProps extends FormProps {
  readonly step: RegisterStep;
  readonly wide: boolean;
  readonly onGo: (step: RegisterStep) => void;
}

function Step(props: StepProps): JSX.Element {
  const t = useText();
  const position = () => ({
    step: props.of.steps().indexOf(props.step) + 1,
    steps: props.of.steps().length,
  });
  const title = () => {
    if (isFixed(props.step)) return t(`registration.step.${props.step}`);
    const section = sectionOf(props.step, props.of.sections());
    return section ? inLocale(section.title, locale()) : "";
  };
  const isLast = () => props.step === "check";
  const back = () =>
    props.wide || props.step === "person" ? undefined : () => props.onGo(stepBefore(props.step, props.of.steps()));
  return (
    <section class="register-step" aria-labelledby={`step-${props.step}`}>
      <div class="register-step-head">
        <Show when={!props.wide}>
          <p class="hint">{t("registration.step.of", position())}</p>
        </Show>
        <h2 id={`step-${props.step}`} tabindex="-1">
          {title()}
        </h2>
      </div>
      <div class="register-fields">
        <Show when={isLast()} fallback={<Fields {...props} />}>
          <RegisterCheck of={props.of} categories={props.categories} brief={props.wide} onChange={props.onGo} />
        </Show>
        <Show when={isLast() || !props.wide}>
          <Actions of={props.of} isLast={isLast()} onBack={back()} />
        </Show>
      </div>
    </section>
  );
}

/** All at once where there is room, one thought after the other on a phone; the address holds the step, so "back" works. */
export function RegisterForm(props: FormProps): JSX.Element {
  const wide = createWideScreen();
  const [search, setSearch] = useSearchParams<{ step: string }>();
  const step = () => stepOf(search.step, props.of.steps());
  const [attempt, setAttempt] = createSignal(0);
  const go = (next: RegisterStep) => setSearch({ step: next });
  const focusStep = () => {
    scrollTo(0, 0);
    document.getElementById(`step-${step()}`)?.focus();
  };
  createEffect(on(step, () => wide() || queueMicrotask(focusStep), { defer: true }));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const sends = wide() || step() === "check";
    const fine = sends ? await props.of.send() : props.of.finish(step());
    if (!fine) setAttempt((count) => count + 1);
    else if (!sends) go(stepAfter(step(), props.of.steps()));
  };
  return (
    <form class="register" novalidate onSubmit={submit}>
      <RegisterErrors
        of={props.of}
        conferenceId={props.conference.id}
        attempt={attempt()}
        onGo={(pointer) => void (wide() || go(stepOfField(pointer, props.of.sections())))}
      />
      <For each={wide() ? props.of.steps() : [step()]}>
        {(one) => <Step {...props} step={one} wide={wide()} onGo={go} />}
      </For>
    </form>
  );
}
