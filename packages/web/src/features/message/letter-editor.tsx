import { type Locale, localeNames, locales } from "@assize/core/i18n/locale.ts";
import {
  isAutomatic,
  type LetterAbout,
  type LetterWords,
  type TemplatePreview,
  type TemplateView,
} from "@assize/core/letter/schema.ts";
import { batch, createEffect, createMemo, createSignal, type JSX, on, Show, Suspense } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { previewTemplate, saveTemplate, testLetter } from "./letter-api.ts";
import { LetterFrame } from "./letter-frame.tsx";
import { LetterPerson } from "./letter-person.tsx";
import { isSendable, WordsFields } from "./words-fields.tsx";

interface EditorProps {
  readonly conferenceId: string;
  readonly template: TemplateView;
  readonly onSaved: (template: TemplateView) => void;
  /** Whether the fields hold other words than those that are saved. */
  readonly onUnsaved: (unsaved: boolean) => void;
}

const emptyWords: LetterWords = { subject: "", text: "" };
const wordsIn = ({ words, defaults }: TemplateView, language: Locale): LetterWords =>
  words[language] ?? defaults?.[language] ?? emptyWords;

/** What the reader typed: it outlives a look at another letter or language, until it is saved. */
function createWords(props: EditorProps) {
  const [language, setLanguage] = createSignal<Locale>(locale());
  const [typed, setTyped] = createSignal<Readonly<Record<string, LetterWords | undefined>>>({});
  const placeOf = (one: Locale): string => `${props.conferenceId} ${props.template.id} ${one}`;
  const wordsOf = (one: Locale): LetterWords => typed()[placeOf(one)] ?? wordsIn(props.template, one);
  const put = (words: LetterWords | undefined) => {
    const place = placeOf(language());
    setTyped((known) => ({ ...known, [place]: words }));
  };
  createEffect(() => {
    const isUnsaved = (one: Locale): boolean => {
      const [now, saved] = [wordsOf(one), wordsIn(props.template, one)];
      return now.subject !== saved.subject || now.text !== saved.text;
    };
    props.onUnsaved(locales.some(isUnsaved));
  });
  return { language, setLanguage, words: () => wordsOf(language()), setWords: put, forget: () => put(undefined) };
}

interface PreviewProps extends Pick<EditorProps, "conferenceId" | "template"> {
  readonly language: Locale;
  readonly words: LetterWords;
}

function Shown(props: { readonly of: TemplatePreview; readonly language: Locale }): JSX.Element {
  const t = useText();
  const names = () => props.of.missing.map((name) => `{${name}}`).join(", ");
  return (
    <div class="stack" role="status">
      <Show when={props.of.missing.length > 0}>
        <Notice tone="warning">
          <p>{t("message.letter.missing", { names: names() })}</p>
        </Notice>
      </Show>
      <LetterFrame to={props.of.to} subject={props.of.subject} language={props.language} html={props.of.html} />
    </div>
  );
}

/** Whose data the letter is seen with, and how it reads. */
function createPreview(props: PreviewProps) {
  const t = useText();
  const [about, setAbout] = createSignal<LetterAbout | null>(null);
  const [shown, setShown] = createSignal<TemplatePreview | null>(null);
  // What is shown belongs to one letter, one language and one person.
  const place = createMemo(() => `${props.template.id} ${props.language} ${JSON.stringify(about())}`);
  createEffect(on(place, () => setShown(null)));
  const show = async () => {
    try {
      const input = { ...about(), locale: props.language, words: props.words };
      setShown(await previewTemplate(props.conferenceId, props.template.id, input));
    } catch (error) {
      showProblem(error);
    }
  };
  const test = async () => {
    try {
      await testLetter(props.conferenceId, props.template.id, { ...about(), locale: props.language });
      showToast({ text: t("message.letter.tested") });
    } catch (error) {
      showProblem(error);
    }
  };
  return { about, setAbout, shown, show, test };
}

/** The letter with a real person's data, and to oneself. */
function Preview(props: PreviewProps): JSX.Element {
  const t = useText();
  const { about, setAbout, shown, show, test } = createPreview(props);
  return (
    <div class="stack">
      <LetterPerson conferenceId={props.conferenceId} templateId={props.template.id} onChoose={setAbout} />
      <p class="row">
        <Button disabled={about() === null || !isSendable(props.words, props.template.id)} onClick={() => void show()}>
          {t("message.letter.preview")}
        </Button>
        <Button disabled={about() === null} onClick={() => void test()}>
          {t("message.letter.test")}
        </Button>
      </p>
      <Show when={shown()}>{(preview) => <Shown of={preview()} language={props.language} />}</Show>
    </div>
  );
}

/** Keeps the words of the language that is open; none are the words that come with Assize. */
function createSaving(props: EditorProps, language: () => Locale, forget: () => void) {
  const t = useText();
  const [busy, setBusy] = createSignal(false);
  const save = async (own: LetterWords | undefined) => {
    setBusy(true);
    try {
      const changed = { ...props.template.words, [language()]: own };
      const saved = await saveTemplate(props.conferenceId, props.template, changed);
      batch(() => {
        forget();
        props.onSaved(saved);
      });
      showToast({ text: t("message.letter.saved") });
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}

/** The words of one letter in one language at a time. */
export function LetterEditor(props: EditorProps): JSX.Element {
  const t = useText();
  const { language, setLanguage, words, setWords, forget } = createWords(props);
  const { busy, save } = createSaving(props, language, forget);
  const isOwn = () => isAutomatic(props.template.id) && props.template.words[language()] !== undefined;
  return (
    <div class="letter-editor">
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save(words());
        }}
      >
        <SelectField
          name="letter.language"
          label={t("message.column.locale")}
          value={language()}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
          onChange={setLanguage}
        />
        <WordsFields templateId={props.template.id} words={words()} lang={language()} onChange={setWords} />
        <p class="row">
          <Button type="submit" variant="primary" busy={busy()} disabled={!isSendable(words(), props.template.id)}>
            {t("message.letter.save")}
          </Button>
          <Show when={isOwn()}>
            <Button onClick={() => void save(undefined)}>{t("message.letter.reset")}</Button>
          </Show>
        </p>
      </form>
      <Suspense fallback={<Skeleton lines={[6, 10, 6]} />}>
        <Preview conferenceId={props.conferenceId} template={props.template} language={language()} words={words()} />
      </Suspense>
    </div>
  );
}
