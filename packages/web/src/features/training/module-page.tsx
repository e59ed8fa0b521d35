import type { MyEnrolment, PublicModule } from "@assize/core/training/schema.ts";
import { A } from "@solidjs/router";
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Progress } from "../../ui/progress.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { session } from "../session/session.ts";
import { createModulePage, type ModuleWork } from "./create-module-page.ts";
import { Materials } from "./material-list.tsx";
import { durationWords } from "./measures.ts";
import { written } from "./written-text.ts";
import "./training.css";

interface PartProps {
  readonly of: ModuleWork;
  readonly module: PublicModule;
}

const isIn = (mine: MyEnrolment | null): mine is MyEnrolment => mine !== null && mine.enrolment.state !== "left";

function MainAction(props: PartProps): JSX.Element {
  const t = useText();
  const mine = () => {
    const found = props.of.enrolment();
    return isIn(found) ? found : null;
  };
  const lesson = () => mine()?.progress.nextLessonId ?? mine()?.lessons[0]?.id ?? null;
  const words = () => {
    const progress = mine()?.progress;
    if (!progress?.nextLessonId) return t("training.readAgain");
    return progress.done === 0 ? t("training.start") : t("training.continue");
  };
  const signIn = () =>
    `${pathTo("signIn")}?${new URLSearchParams({ next: pathTo("trainingModule", { moduleId: props.module.moduleId }) })}`;
  return (
    <Switch
      fallback={
        <Button variant="primary" busy={props.of.busy()} busyLabel={t("training.enrol.busy")} onClick={props.of.enrol}>
          {props.of.enrolment() === null ? t("training.enrol") : t("training.enrol.again")}
        </Button>
      }
    >
      <Match when={session().person === null}>
        <LinkButton href={signIn()} variant="primary">
          {t("training.enrol.signIn")}
        </LinkButton>
      </Match>
      <Match when={lesson()}>
        {(lessonId) => (
          <LinkButton
            href={pathTo("lesson", { moduleId: props.module.moduleId, lessonId: lessonId() })}
            variant="primary"
          >
            {words()}
          </LinkButton>
        )}
      </Match>
    </Switch>
  );
}

function News(props: { readonly of: ModuleWork; readonly mine: MyEnrolment }): JSX.Element {
  const t = useText();
  return (
    <Show when={props.mine.newer}>
      {(newer) => (
        <Notice
          title={t("training.news.title", { number: newer().number })}
          actions={
            <Button busy={props.of.busy()} onClick={() => props.of.move(newer().number)}>
              {t("training.news.move", { number: newer().number })}
            </Button>
          }
        >
          <p lang={written(newer().changeNote).lang}>{written(newer().changeNote).text}</p>
          <Show when={newer().newLessons > 0}>
            <p>{t("training.news.newLessons", { count: newer().newLessons })}</p>
          </Show>
          <p class="hint">{t("training.news.keep")}</p>
        </Notice>
      )}
    </Show>
  );
}

function Lessons(props: PartProps): JSX.Element {
  const t = useText();
  const lessons = () => {
    const mine = props.of.enrolment();
    if (isIn(mine)) return mine.lessons.map((one) => ({ ...one, open: true }));
    return props.module.lessons.map((one) => ({ ...one, completed: false, open: false }));
  };
  return (
    <Section title={t("training.module.lessons")}>
      <ol class="plain-list lesson-list">
        <For each={lessons()}>
          {(lesson) => (
            <li>
              <Show
                when={lesson.open}
                fallback={<span lang={written(lesson.title).lang}>{written(lesson.title).text}</span>}
              >
                <A
                  href={pathTo("lesson", { moduleId: props.module.moduleId, lessonId: lesson.id })}
                  lang={written(lesson.title).lang}
                >
                  {written(lesson.title).text}
                </A>
              </Show>
              <span class="lesson-state">
                <Show when={lesson.completed}>
                  <StatusTag tone="success">{t("training.module.lessonDone")}</StatusTag>
                </Show>
                {durationWords(t, lesson.durationMinutes)}
              </span>
            </li>
          )}
        </For>
      </ol>
    </Section>
  );
}

function Leave(props: { readonly of: ModuleWork }): JSX.Element {
  const t = useText();
  const [asked, setAsked] = createSignal(false);
  return (
    <>
      <div class="row no-print">
        <Button variant="quiet" onClick={() => setAsked(true)}>
          {t("training.leave")}
        </Button>
      </div>
      <ConfirmDialog
        open={asked()}
        onClose={() => setAsked(false)}
        title={t("training.leave.title")}
        text={t("training.leave.text")}
        confirm={t("training.leave.confirm")}
        danger
        onConfirm={props.of.leaveModule}
      />
    </>
  );
}

function Facts(props: { readonly module: PartProps["module"]; readonly mine: MyEnrolment | null }): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <p class="module-facts">
      <span>{t("training.lessons", { count: props.mine?.lessons.length ?? props.module.lessonCount })}</span>
      <span>{durationWords(t, props.mine?.durationMinutes ?? props.module.durationMinutes)}</span>
      <Show
        when={props.mine?.newer}
        fallback={
          <span>
            {t("training.module.version", {
              number: props.module.versionNumber,
              date: format().date(props.module.publishedAt),
            })}
          </span>
        }
      >
        <span>{t("training.module.yourVersion", { number: props.mine?.enrolment.versionNumber ?? 1 })}</span>
      </Show>
    </p>
  );
}

function ModuleView(props: PartProps): JSX.Element {
  const t = useText();
  const mine = () => {
    const found = props.of.enrolment();
    return isIn(found) ? found : null;
  };
  const title = () => written(mine()?.title ?? props.module.title);
  const summary = () => written(mine()?.summary ?? props.module.summary);
  return (
    <Page
      title={title().text}
      titleLang={title().lang}
      lead={<span lang={summary().lang}>{summary().text}</span>}
      crumbs={[{ text: t("training.toCatalogue"), href: pathTo("training") }]}
      actions={<MainAction {...props} />}
    >
      <div class="stack">
        <ProblemNotice problem={props.of.problem()} />
        <Facts module={props.module} mine={mine()} />
        <Show when={mine()} fallback={<p class="hint">{t("training.enrol.what")}</p>}>
          {(own) => (
            <>
              <Progress label={t("training.module.lessons")} done={own().progress.done} total={own().progress.total} />
              <Show when={own().progress.nextLessonId}>
                <p class="hint">
                  {t("training.left", { duration: durationWords(t, own().progress.remainingMinutes) })}
                </p>
              </Show>
              <News of={props.of} mine={own()} />
            </>
          )}
        </Show>
      </div>
      <Lessons {...props} />
      <Show when={mine()}>
        {(own) => (
          <>
            <Materials moduleId={props.module.moduleId} materials={own().materials} />
            <Show when={own().enrolment.state === "enrolled"}>
              <Leave of={props.of} />
            </Show>
          </>
        )}
      </Show>
    </Page>
  );
}

/** A module: what it teaches, where I am in it, and the way on. */
export function ModulePage(props: { readonly moduleId: string }): JSX.Element {
  const work = createModulePage(() => props.moduleId);
  return <Show when={work.shown()}>{(module) => <ModuleView of={work} module={module()} />}</Show>;
}
