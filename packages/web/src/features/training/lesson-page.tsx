import { localeNames } from "@assize/core/i18n/locale.ts";
import type { Reading } from "@assize/core/training/schema.ts";
import { useNavigate } from "@solidjs/router";
import { createEffect, createResource, createSignal, type JSX, Match, on, Show, Switch } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { online } from "../../lib/network.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Markdown } from "../../ui/markdown.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Progress } from "../../ui/progress.tsx";
import { showToast } from "../../ui/toast.ts";
import { session, sessionOrWait } from "../session/session.ts";
import { markComplete } from "./api.ts";
import { type Completion, complete, sendWaiting, waitingCompletions } from "./completion-queue.ts";
import { fromTopHeading } from "./lesson-source.ts";
import { Materials } from "./material-list.tsx";
import { durationWords } from "./measures.ts";
import { fetchAhead, openReading } from "./readings.ts";
import "./training.css";

const mark = ({ moduleId, lessonId }: Completion) => markComplete(moduleId, lessonId);

/** Sends what waits on this device as soon as the connection is back. */
function useWaiting(onSent: () => void): void {
  const t = useText();
  createEffect(
    on([online, () => sessionOrWait().person?.id], async ([connected, personId]) => {
      if (!connected || personId === undefined || waitingCompletions().length === 0) return;
      if ((await sendWaiting(personId, mark)) === 0) return;
      showToast({ text: t("training.reader.sent") });
      onSent();
    }),
  );
}

function createCompletion(reading: () => Reading) {
  const t = useText();
  const navigate = useNavigate();
  const [busy, setBusy] = createSignal(false);
  const [queued, setQueued] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>(null);
  const goOn = (): void => {
    const { moduleId, nextId } = reading();
    navigate(nextId ? pathTo("lesson", { moduleId, lessonId: nextId }) : pathTo("trainingModule", { moduleId }));
  };
  const finish = async () => {
    const { moduleId, lessonId, nextId, progress } = reading();
    const personId = session().person?.id;
    if (personId === undefined) return;
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await complete({ personId, moduleId, lessonId }, mark);
      setQueued(outcome === "waiting");
      if (outcome === "waiting") showToast({ text: t("training.reader.queued") });
      else if (nextId === null && progress && progress.done + 1 >= progress.total)
        showToast({ text: t("training.reader.finished"), tone: "success" });
      // Without a connection there is nothing after the last lesson that could be shown.
      if (outcome === "sent" || nextId !== null) goOn();
    } catch (error) {
      setProblem(() => error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, queued, problem, finish };
}

function Turn(props: { readonly of: Reading }): JSX.Element {
  const t = useText();
  const work = createCompletion(() => props.of);
  const lessonPath = (lessonId: string) => pathTo("lesson", { moduleId: props.of.moduleId, lessonId });
  const waits = () => work.queued() || waitingCompletions().some(({ lessonId }) => lessonId === props.of.lessonId);
  const onward = () => (props.of.nextId ? t("training.reader.complete") : t("training.reader.completeLast"));
  return (
    <div class="lesson-end no-print">
      <ProblemNotice problem={work.problem()} />
      <Show when={props.of.completed || waits()}>
        <p role="status">{waits() ? t("training.reader.queued") : t("training.reader.done")}</p>
      </Show>
      <nav class="lesson-turn" aria-label={t("training.reader.pages")}>
        <Show when={props.of.previousId} fallback={<span />}>
          {(id) => <LinkButton href={lessonPath(id())}>{t("training.reader.previous")}</LinkButton>}
        </Show>
        <Switch>
          <Match when={props.of.progress !== null && !props.of.completed && !waits()}>
            <Button variant="primary" busy={work.busy()} onClick={work.finish}>
              {onward()}
            </Button>
          </Match>
          <Match when={props.of.nextId}>
            {(id) => (
              <LinkButton href={lessonPath(id())} variant="primary">
                {t("training.reader.next")}
              </LinkButton>
            )}
          </Match>
          <Match when={true}>
            <LinkButton href={pathTo("trainingModule", { moduleId: props.of.moduleId })} variant="primary">
              {t("training.reader.back")}
            </LinkButton>
          </Match>
        </Switch>
      </nav>
    </div>
  );
}

function ReadingView(props: { readonly of: Reading }): JSX.Element {
  const t = useText();
  const above = () =>
    `${t("training.reader.position", { position: props.of.position, total: props.of.total })} · ${durationWords(t, props.of.durationMinutes)}`;
  return (
    <Page
      title={props.of.title.text}
      titleLang={props.of.title.locale}
      above={above()}
      crumbs={[
        { text: t("training.toCatalogue"), href: pathTo("training") },
        { text: props.of.moduleTitle.text, href: pathTo("trainingModule", { moduleId: props.of.moduleId }) },
      ]}
    >
      <Show when={props.of.progress} fallback={<p class="hint">{t("training.reader.trainer")}</p>}>
        {(progress) => (
          <Progress label={t("training.module.lessons")} done={progress().done} total={progress().total} />
        )}
      </Show>
      <Show when={props.of.body.locale !== locale()}>
        <Notice>
          <p>{t("training.reader.language", { language: localeNames[props.of.body.locale] })}</p>
        </Notice>
      </Show>
      <article class="lesson-text">
        <Markdown source={fromTopHeading(props.of.body.text)} lang={props.of.body.locale} />
      </article>
      <Turn of={props.of} />
      <Materials moduleId={props.of.moduleId} materials={props.of.materials} />
    </Page>
  );
}

/** A lesson to read: where I am, what is left, and the way on. */
export function LessonPage(props: { readonly moduleId: string; readonly lessonId: string }): JSX.Element {
  const wanted = () => ({ moduleId: props.moduleId, lessonId: props.lessonId, locale: locale() });
  const [reading, { refetch }] = createResource(wanted, ({ moduleId, lessonId }) => openReading(moduleId, lessonId));
  useWaiting(() => void refetch());
  createEffect(() => {
    const shown = reading();
    if (shown) void fetchAhead(shown.moduleId, shown.nextId);
  });
  return (
    <Show when={reading()} keyed>
      {(shown) => <ReadingView of={shown} />}
    </Show>
  );
}
