import { localeNames } from "@assize/core/i18n/locale.ts";
import type { LessonDraft, ModuleDraft } from "@assize/core/training/schema.ts";
import { A, useNavigate } from "@solidjs/router";
import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { pathTo } from "../../paths.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem } from "../../ui/toast.ts";
import { durationWords } from "../training/measures.ts";
import { written } from "../training/written-text.ts";
import { addLesson, moveLessonTo } from "./api.ts";
import type { Author } from "./create-author.ts";
import { createSending } from "./create-sending.ts";
import { SendingErrors } from "./sending-errors.tsx";
import "../training/training.css";
import "./teach.css";

interface PartProps {
  readonly of: Author;
  readonly draft: ModuleDraft;
}

interface RowProps extends PartProps {
  readonly lesson: LessonDraft;
  readonly position: number;
  readonly onMove: (lesson: LessonDraft, position: number) => void;
}

function LessonRow(props: RowProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const title = () => written(props.lesson.title);
  const languages = () => format().list(props.lesson.languages.map((language) => localeNames[language]));
  const last = () => props.position === props.draft.lessons.length - 1;
  return (
    <li>
      <span>
        <A
          href={pathTo("teachLesson", { moduleId: props.draft.module.id, lessonId: props.lesson.id })}
          lang={title().lang}
        >
          {title().text}
        </A>
        <span class="lesson-note">
          {props.lesson.languages.length === 0
            ? t("teach.module.noText")
            : t("teach.module.languages", { languages: languages() })}
          {` · ${durationWords(t, props.lesson.durationMinutes)}`}
        </span>
      </span>
      <span class="lesson-state">
        <IconButton
          icon={ArrowUp}
          label={t("teach.lesson.up", { title: title().text })}
          disabled={props.position === 0}
          onClick={() => props.onMove(props.lesson, props.position - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t("teach.lesson.down", { title: title().text })}
          disabled={last()}
          onClick={() => props.onMove(props.lesson, props.position + 1)}
        />
      </span>
    </li>
  );
}

function NewLesson(props: PartProps): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const sending = createSending();
  const keyOf = createSendKey();
  const [title, setTitle] = createSignal("");
  const source = () => props.draft.module.title.source;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const body = {
      title: { source: source(), [source()]: title() },
      body: { source: source() },
      durationMinutes: 20,
    };
    const made = await sending.run(() => addLesson(props.draft.module.id, body, keyOf(body)));
    if (made !== null) navigate(pathTo("teachLesson", { moduleId: props.draft.module.id, lessonId: made.id }));
  };
  return (
    <form class="teach-form" id="new-lesson" noValidate onSubmit={submit}>
      <SendingErrors of={sending} />
      <TextField
        name={`/title/${source()}`}
        label={t("teach.lesson.new.title")}
        value={title()}
        onInput={setTitle}
        maxLength={160}
        lang={source()}
        error={sending.errorAt(`/title/${source()}`)}
      />
      <div class="row">
        <Button type="submit" variant="secondary" busy={sending.busy()}>
          {t("teach.lesson.new.submit")}
        </Button>
      </div>
    </form>
  );
}

/** The lessons in their order, moved by buttons; the focus stays with the one that moves. */
export function LessonsSection(props: PartProps): JSX.Element {
  const t = useText();
  const [said, setSaid] = createSignal("");
  const order = (ids: readonly string[]) =>
    props.of.show((known) => ({
      ...known,
      changedSinceVersion: true,
      lessons: ids.flatMap((id) => known.lessons.find((one) => one.id === id) ?? []),
    }));
  const move = async (lesson: LessonDraft, position: number) => {
    try {
      order(await moveLessonTo(props.draft.module.id, lesson.id, position));
      setSaid(t("teach.lesson.moved", { title: written(lesson.title).text, position: position + 1 }));
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Section title={t("teach.module.lessons")}>
      <Show when={props.draft.lessons.length > 0} fallback={<EmptyState title={t("teach.module.lessons.empty")} />}>
        <ol class="plain-list lesson-list">
          <For each={props.draft.lessons}>
            {(lesson, at) => <LessonRow {...props} lesson={lesson} position={at()} onMove={move} />}
          </For>
        </ol>
      </Show>
      <p class="hint" role="status">
        {said()}
      </p>
      <NewLesson {...props} />
    </Section>
  );
}
