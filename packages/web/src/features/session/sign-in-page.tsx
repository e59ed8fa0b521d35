import "./sign-in.css";
import { A, useNavigate, useSearchParams } from "@solidjs/router";
import { createEffect, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { type Translate, textFor, useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FactorForm } from "../factor/factor-form.tsx";
import { createSignIn, type SignIn, type SignInError } from "./create-sign-in.ts";
import { returnTo } from "./return-to.ts";
import { session } from "./session.ts";

interface PartProps {
  readonly of: SignIn;
}

function AddressForm(props: PartProps): JSX.Element {
  const t = useText();
  const errorText = () => textFor(`validation.${props.of.error()?.code}`) ?? "";
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void props.of.askCode();
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <ProblemNotice problem={props.of.problem()} />
      <TextField
        name="email"
        type="email"
        inputmode="email"
        autocomplete="email"
        label={t("session.signIn.email")}
        required
        value={props.of.email()}
        onInput={props.of.setEmail}
        error={props.of.error() ? errorText() : undefined}
      />
      <div>
        <Button type="submit" variant="primary" busy={props.of.busy()}>
          {t("session.signIn.send")}
        </Button>
      </div>
      <p>
        <A href="/">{t("session.unregistered")}</A>
      </p>
    </form>
  );
}

function Resend(props: PartProps): JSX.Element {
  const t = useText();
  return (
    <div class="stack sign-in__other">
      <p class="hint">{t("session.code.none")}</p>
      <p class="hint" role="status">
        {props.of.resent() ? t("session.code.resent") : ""}
      </p>
      <div class="row">
        <Show
          when={props.of.secondsLeft() === 0}
          fallback={<p class="hint">{t("session.code.resendIn", { seconds: props.of.secondsLeft() })}</p>}
        >
          <Button onClick={() => void props.of.askCode()}>{t("session.code.resend")}</Button>
        </Show>
        <Button onClick={props.of.otherAddress}>{t("session.code.otherAddress")}</Button>
      </div>
    </div>
  );
}

/** Plain words for a code that is wrong or too old. */
function codeWords({ code, params }: SignInError, t: Translate): string {
  if (code === "code_expired") return t("session.code.expired");
  const triesLeft = params?.triesLeft;
  if (code === "code_wrong" && triesLeft !== undefined) return t("session.code.wrong", { triesLeft });
  return textFor(`validation.${code}`) ?? "";
}

function CodeForm(props: PartProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const errorText = () => {
    const error = props.of.error();
    return error ? codeWords(error, t) : undefined;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void props.of.enter();
  };
  return (
    <>
      <form class="stack" novalidate onSubmit={submit}>
        <ProblemNotice problem={props.of.problem()} />
        <p>
          {t("session.code.text", {
            email: props.of.email(),
            time: format().time(props.of.started()?.expiresAt ?? ""),
          })}
        </p>
        <TextField
          name="code"
          label={t("session.code.label")}
          hint={t("session.code.hint")}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxLength={12}
          short
          required
          value={props.of.code()}
          onInput={props.of.setCode}
          error={errorText()}
        />
        <div>
          <Button type="submit" variant="primary" busy={props.of.busy()}>
            {t("session.code.submit")}
          </Button>
        </div>
      </form>
      <Resend of={props.of} />
    </>
  );
}

/** The mail address, then the code from the letter, then back to where the person came from. */
export function SignInPage(): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ next: string; email: string }>();
  const signIn = createSignIn(search.email ?? "");
  createEffect(() => session().person && navigate(returnTo(search.next), { replace: true }));
  return (
    <Show
      when={signIn.started()}
      fallback={
        <Page title={t("session.signIn.title")} lead={t("session.signIn.text")}>
          <AddressForm of={signIn} />
        </Page>
      }
    >
      <Show
        when={signIn.awaitsFactor()}
        fallback={
          <Page title={t("session.code.title")}>
            <CodeForm of={signIn} />
          </Page>
        }
      >
        <Page title={t("factor.signIn.title")}>
          <FactorForm onAgain={signIn.otherAddress} />
        </Page>
      </Show>
    </Show>
  );
}
