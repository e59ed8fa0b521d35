import "./planning.css";
import type { Conference } from "@assize/core/conference/schema.ts";
import { localeNames, locales } from "@assize/core/i18n/locale.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { preloadTexts, useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Progress } from "../../ui/progress.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { errorWords } from "../registration/error-words.ts";
import { loadConference } from "../settings/api.ts";
import { createImport, type Import } from "./create-import.ts";
import { importedFiles } from "./import-file.ts";
import { ImportedPlan } from "./import-plan.tsx";

function Choosing(props: { readonly of: Import }): JSX.Element {
  const t = useText();
  const { file, choose, language, speak, fault, problem, busy, look, plan } = props.of;
  const error = () => {
    const known = fault();
    return known ? t(`import.file.${known}`) : errorWords(problem()?.errors[0]);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void look();
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <FileField
        name="document"
        label={t("import.file")}
        hint={t("import.file.hint")}
        error={error()}
        file={file()}
        accept={importedFiles}
        onFile={choose}
      />
      <SelectField
        name="language"
        label={t("import.language")}
        value={language()}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        onChange={speak}
      />
      <div>
        <Button type="submit" variant={plan() ? "secondary" : "primary"} busy={busy()}>
          {t("import.look")}
        </Button>
      </div>
    </form>
  );
}

function Adding(props: { readonly of: Import; readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const { plan, work, busy, apply } = props.of;
  const left = () => (plan()?.remaining ?? 0) - (work()?.done ?? 0);
  const finished = () => work() !== null && left() === 0;
  return (
    <div class="stack">
      <Show when={work()}>
        {(known) => <Progress label={t("import.adding")} done={known().done} total={known().total} />}
      </Show>
      <Show when={plan()?.remaining === 0}>
        <Notice>{t("import.nothing")}</Notice>
      </Show>
      <Show when={finished()}>
        <Notice
          tone="success"
          announce
          actions={
            <LinkButton href={pathTo("planning", { conferenceId: props.conferenceId })}>
              {t("import.toAgenda")}
            </LinkButton>
          }
        >
          {t("import.done")}
        </Notice>
      </Show>
      <Show when={left() > 0}>
        <div>
          <Button variant="primary" busy={busy()} onClick={() => void apply()}>
            {t("import.add", { count: left() })}
          </Button>
        </div>
      </Show>
    </div>
  );
}

function ImportDesk(props: { readonly conference: Conference }): JSX.Element {
  const t = useText();
  const desk = createImport(props.conference.id);
  return (
    <Page title={t("import.title")} above={inLocale(props.conference.title, locale())} lead={t("import.lead")}>
      <ConferenceNav conferenceId={props.conference.id} />
      <Choosing of={desk} />
      <Show when={desk.problem()?.errors.length === 0}>
        <ProblemNotice problem={desk.problem()} />
      </Show>
      <Show when={desk.plan()}>
        {(plan) => (
          <>
            <Adding of={desk} conferenceId={props.conference.id} />
            <ImportedPlan of={plan()} timeZone={props.conference.timeZone} />
          </>
        )}
      </Show>
    </Page>
  );
}

/** An agenda of another program taken over into the draft: looked at first, then added. */
export function ImportPage(props: { readonly conferenceId: string }): JSX.Element {
  preloadTexts(["problem"]);
  const [conference] = createResource(() => props.conferenceId, loadConference);
  return <Show when={conference()}>{(known) => <ImportDesk conference={known()} />}</Show>;
}
