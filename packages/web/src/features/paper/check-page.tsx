import "./paper.css";
import { type Checked, numberText } from "@assize/core/document/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { useNavigate } from "@solidjs/router";
import { createResource, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { checkPaper } from "./api.ts";

function Verdict(props: { readonly of: Checked }): JSX.Element {
  const t = useText();
  const format = useFormat(() => "Asia/Bishkek");
  const said = (): string => {
    const { state, endedAt } = props.of;
    if (state === "valid") return t("paper.check.genuine");
    return t(`paper.check.${state}`, { date: endedAt === null ? "" : format().date(endedAt) });
  };
  return (
    <>
      <Notice tone={props.of.state === "valid" ? "success" : "warning"} announce>
        <p>{said()}</p>
      </Notice>
      <dl class="paper-facts">
        <dt>{t("paper.check.kind")}</dt>
        <dd>{t(`paper.kind.${props.of.kind}`)}</dd>
        <dt>{t("paper.check.number")}</dt>
        <dd>{numberText(props.of.kind, props.of.number)}</dd>
        <dt>{t("paper.check.date")}</dt>
        <dd>{format().date(props.of.issuedAt)}</dd>
        <dt>{t("paper.check.conference")}</dt>
        <dd>
          {`${inLocale(props.of.conference.title, locale())}, ${format().dateRange(props.of.conference.startsOn, props.of.conference.endsOn)}`}
        </dd>
        <Show when={props.of.issuer}>
          <dt>{t("paper.check.issuer")}</dt>
          <dd>{props.of.issuer}</dd>
        </Show>
        <Show when={props.of.initials}>
          <dt>{t("paper.check.initials")}</dt>
          <dd>{props.of.initials}</dd>
        </Show>
      </dl>
      <Show when={props.of.initials}>
        <p class="hint">{t("paper.check.privacy")}</p>
      </Show>
    </>
  );
}

interface Result {
  readonly checked: Checked | null;
  readonly problem: unknown;
}

const isUnknown = (problem: unknown): boolean => problem instanceof Problem && problem.status === 404;

const look = async (reference: string): Promise<Result> =>
  checkPaper(reference).then(
    (checked) => ({ checked, problem: null }),
    (problem: unknown) => ({ checked: null, problem }),
  );

/** Anybody who holds a letter sees whether it is genuine and still holds. */
export function CheckPage(props: { readonly reference: string }): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = createSignal(props.reference);
  const [result] = createResource(() => props.reference || null, look);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reference = typed().trim().toUpperCase();
    if (reference !== "") navigate(pathTo("check", { reference }));
  };
  return (
    <Page title={t("paper.check.title")}>
      <div class="stack">
        <Switch>
          <Match when={result.latest?.checked}>{(checked) => <Verdict of={checked()} />}</Match>
          <Match when={isUnknown(result.latest?.problem)}>
            <Notice tone="error" announce>
              <p>{t("paper.check.unknown")}</p>
            </Notice>
          </Match>
          <Match when={result.latest?.problem}>{(problem) => <ProblemNotice problem={problem()} />}</Match>
        </Switch>
        <form class="stack" onSubmit={submit}>
          <TextField
            name="reference"
            label={t("paper.check.reference")}
            hint={t("paper.check.hint")}
            value={typed()}
            maxLength={40}
            spellcheck={false}
            autocomplete="off"
            onInput={setTyped}
          />
          <p>
            <Button type="submit" variant="primary">
              {t("paper.check.do")}
            </Button>
          </p>
        </form>
      </div>
    </Page>
  );
}
