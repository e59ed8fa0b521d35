import { isLocale, type Locale, localeNames } from "@assize/core/i18n/locale.ts";
import type { Lesson } from "@assize/core/training/schema.ts";
import { useNavigate } from "@solidjs/router";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Markdown } from "../../ui/markdown.tsx";
import { Page } from "../../ui/page.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { fromTopHeading } from "../training/lesson-source.ts";
import { written } from "../training/written-text.ts";
import { loadLesson, removeLesson } from "./api.ts";
import { createLessonDesk, type LessonDesk } from "./create-lesson-desk.ts";
import { LessonConflict } from "./lesson-conflict.tsx";
import { sourceFirst, withWords } from "./translations.ts";
import "./teach.css";

interface DeskProps {
  readonly of: LessonDesk;
  readonly language: Locale;
}

function SaveLine(props: { readonly of: LessonDesk }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const words = () => {
    const at = props.of.savedAt();
    const state = props.of.state();
    if (state === "conflict") return t("teach.conflict.title");
    return state === "saved" && at ? t("teach.save.savedAt", { time: format().time(at) }) : t(`teach.save.${state}`);
  };
  const attention = () => ["offline", "invalid", "conflict"].includes(props.of.state());
  return (
    <div class="save-line" classList={{ attention: attention() }}>
      <span role="status">{words()}</span>
    </div>
  );
}

function Pen(props: DeskProps): JSX.Element {
  const t = useText();
  const draft = () => props.of.draft();
  const named = (field: string) => t("teach.field.translated", { field, language: localeNames[props.language] });
  return (
    <div class="stack">
      <TextField
        name={`/title/${props.language}`}
        label={named(t("teach.lesson.title"))}
        required={draft().title.source === props.language}
        value={draft().title[props.language]}
        onInput={(words) => props.of.write({ title: withWords(draft().title, props.language, words) })}
        maxLength={160}
        lang={props.language}
        error={props.of.errorAt(`/title/${props.language}`)}
      />
      <TextArea
        name={`/body/${props.language}`}
        label={named(t("teach.lesson.body"))}
        hint={t("teach.lesson.body.hint")}
        value={draft().body[props.language]}
        onInput={(words) => props.of.write({ body: withWords(draft().body, props.language, words) })}
        onBlur={() => void props.of.saveNow()}
        rows={20}
        lang={props.language}
        error={props.of.errorAt(`/body/${props.language}`) ?? props.of.errorAt("/body")}
      />
      <NumberField
        name="/durationMinutes"
        label={t("teach.lesson.minutes")}
        value={draft().durationMinutes}
        onInput={(minutes) => minutes !== undefined && props.of.write({ durationMinutes: minutes })}
        error={props.of.errorAt("/durationMinutes")}
      />
    </div>
  );
}

function Preview(props: DeskProps): JSX.Element {
  const t = useText();
  const words = () => props.of.draft().body[props.language] ?? "";
  return (
    <section class="lesson-preview stack" aria-labelledby="preview">
      <h2 id="preview">{t("teach.lesson.preview")}</h2>
      <Show when={words().trim() !== ""} fallback={<p class="muted">{t("teach.lesson.preview.empty")}</p>}>
        <Markdown source={fromTopHeading(words())} topLevel={3} lang={props.language} />
      </Show>
    </section>
  );
}

function DeleteLesson(props: { readonly lesson: Lesson; readonly of: LessonDesk }): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const [asked, setAsked] = createSignal(false);
  const remove = async () => {
    await props.of.saveNow();
    await removeLesson(props.lesson.moduleId, { id: props.lesson.id, version: props.of.version() });
    showToast({ text: t("teach.lesson.deleted") });
    navigate(pathTo("teachModule", { moduleId: props.lesson.moduleId }));
  };
  return (
    <div class="row">
      <Button variant="quiet" onClick={() => setAsked(true)}>
        {t("teach.lesson.delete")}
      </Button>
      <ConfirmDialog
        open={asked()}
        onClose={() => setAsked(false)}
        title={t("teach.lesson.delete.title")}
        text={t("teach.lesson.delete.text")}
        confirm={t("teach.lesson.delete.confirm")}
        danger
        onConfirm={remove}
      />
    </div>
  );
}

function Editor(props: { readonly lesson: Lesson }): JSX.Element {
  const t = useText();
  const desk = createLessonDesk(props.lesson);
  const source = props.lesson.title.source;
  const [language, setLanguage] = createSignal<Locale>(source);
  const title = () => written(desk.draft().title);
  return (
    <Page
      title={title().text || t("teach.lesson.new")}
      titleLang={title().lang}
      crumbs={[
        { text: t("teach.title"), href: pathTo("teach") },
        { text: t("teach.lesson.back"), href: pathTo("teachModule", { moduleId: props.lesson.moduleId }) },
      ]}
    >
      <Show when={desk.theirs()}>
        {(theirs) => (
          <LessonConflict yours={desk.draft()} theirs={theirs()} language={language()} onSettle={desk.settle} />
        )}
      </Show>
      <div class="inline-choices">
        <RadioField
          name="language"
          label={t("teach.lesson.language")}
          value={language()}
          options={sourceFirst(source).map((one) => ({ value: one, label: localeNames[one] }))}
          onChange={(chosen) => isLocale(chosen) && setLanguage(chosen)}
        />
      </div>
      <div class="lesson-desk">
        <Pen of={desk} language={language()} />
        <Preview of={desk} language={language()} />
      </div>
      <DeleteLesson lesson={props.lesson} of={desk} />
      <SaveLine of={desk} />
    </Page>
  );
}

/** One lesson under the pen, with its preview beside it. */
export function LessonEditorPage(props: { readonly moduleId: string; readonly lessonId: string }): JSX.Element {
  const wanted = () => ({ moduleId: props.moduleId, lessonId: props.lessonId });
  const [lesson] = createResource(wanted, ({ moduleId, lessonId }) => loadLesson(moduleId, lessonId));
  return (
    <Show when={lesson()} keyed>
      {(found) => <Editor lesson={found} />}
    </Show>
  );
}
