import { inLocale } from "@assize/core/shared/text.ts";
import { type JSX, Match, Switch } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import type { Register } from "./create-register.ts";
import { FormErrors } from "./form-errors.tsx";
import { answerPointer } from "./register-steps.ts";
import { signInLink } from "./registration-link.ts";
import { ToldOnTop } from "./told-on-top.tsx";

interface ErrorsProps {
  readonly of: Register;
  readonly conferenceId: string;
  readonly attempt: number;
  readonly onGo: (pointer: string) => void;
}

/** Everything that stands in the way, on top of the form; who is registered already is shown the way to sign in. */
export function RegisterErrors(props: ErrorsProps): JSX.Element {
  const t = useText();
  const labels = () =>
    new Map(
      props.of
        .sections()
        .flatMap(({ fields }) =>
          fields.map(({ key, label }) => [answerPointer(key), inLocale(label, locale())] as const),
        ),
    );
  const email = () => props.of.form.draft.email;
  const already = () => props.of.form.shown().some(({ code }) => code === "already_registered");
  const foreign = () => props.of.form.shown().some(({ code }) => code === "email_not_yours");
  const unexplained = () => props.of.problem() && props.of.form.shown().length === 0;
  return (
    <ToldOnTop attempt={props.attempt}>
      <Switch
        fallback={
          <FormErrors labels={labels()} errors={props.of.form.shown()} attempt={props.attempt} onGo={props.onGo} />
        }
      >
        <Match when={already() && !foreign()}>
          <Notice
            tone="warning"
            announce
            title={t("registration.already")}
            actions={
              <LinkButton variant="primary" href={signInLink(email(), props.conferenceId)}>
                {t("registration.already.link", { email: email() })}
              </LinkButton>
            }
          >
            <p>{t("registration.already.text")}</p>
          </Notice>
        </Match>
        <Match when={props.of.changed() && props.of.form.shown().length === 0}>
          <Notice tone="warning" announce title={t("form.changed")}>
            <p>{t("form.changed.text")}</p>
          </Notice>
        </Match>
        <Match when={unexplained()}>
          <ProblemNotice problem={props.of.problem()} />
          <p class="hint">{t("registration.kept")}</p>
        </Match>
      </Switch>
    </ToldOnTop>
  );
}
