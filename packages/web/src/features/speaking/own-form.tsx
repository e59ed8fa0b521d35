import type { OwnCardInput, SpeakingPage } from "@assize/core/speaking/schema.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { TimeField } from "../../ui/date-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.ts";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { loadPage, type SpeakingRef, savePage } from "./api.ts";
import { checkOwn, type OwnDraft, ownDraft } from "./own-draft.ts";

interface FieldsProps {
  readonly of: Editor<OwnDraft, SpeakingPage>;
}

function Texts(props: FieldsProps): JSX.Element {
  const t = useText();
  const text = (field: "position" | "institution" | "bio", rows: number) => (
    <MultiTextField
      of={props.of}
      pointer={`/${field}`}
      label={t(`speaking.page.${field}`)}
      required={field === "position"}
      rows={rows}
      value={props.of.draft[field]}
      onInput={(language, written) => props.of.setDraft(field, language, written)}
    />
  );
  return (
    <>
      <h2>{t("speaking.page.texts")}</h2>
      <p class="hint">{t("speaking.page.texts.hint")}</p>
      {text("position", 1)}
      {text("institution", 1)}
      {text("bio", 5)}
    </>
  );
}

function Times(props: FieldsProps & { readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const field = () => props.of.field("/availability", t("speaking.page.times"));
  return (
    <FieldGroup
      name="availability"
      label={field().label}
      error={field().error}
      hint={t("speaking.page.times.hint")}
      required={false}
    >
      <div class="speaker-times">
        <For each={props.of.draft.times}>
          {(time, at) => (
            <>
              <TimeField
                name={`times/${at()}/from`}
                label={t("speaking.page.from", { day: format().dayHeading(time.day) })}
                value={time.from}
                onInput={(from) => props.of.setDraft("times", at(), "from", from)}
              />
              <TimeField
                name={`times/${at()}/to`}
                label={t("speaking.page.to", { day: format().dayHeading(time.day) })}
                value={time.to}
                onInput={(to) => props.of.setDraft("times", at(), "to", to)}
              />
            </>
          )}
        </For>
      </div>
    </FieldGroup>
  );
}

interface QuestionsProps extends FieldsProps {
  readonly title: string;
  readonly text: string;
  readonly questions: readonly ("publish" | "record" | "page" | "photo")[];
  /** When it was answered, and to which wording. */
  readonly given: { readonly at: string; readonly wording: string } | undefined;
}

/** Two questions that are answered together; the wording and the day stay with the answer. */
function Questions(props: QuestionsProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const options = () => [
    { value: "yes" as const, label: t("speaking.page.yes") },
    { value: "no" as const, label: t("speaking.page.no") },
  ];
  return (
    <>
      <h2>{props.title}</h2>
      <p class="hint">{props.text}</p>
      <For each={props.questions}>
        {(question) => (
          <RadioField
            name={question}
            label={t(`speaking.page.${question}`)}
            required={false}
            value={props.of.draft[question]}
            options={options()}
            onChange={(answer) => props.of.setDraft(question, answer)}
          />
        )}
      </For>
      <Show when={props.given}>
        {(given) => (
          <p class="hint">{t("speaking.page.given", { date: format().date(given().at), wording: given().wording })}</p>
        )}
      </Show>
    </>
  );
}

/** What may be shown and published: each with the answer's wording and day. */
function Choices(props: FieldsProps & { readonly card: SpeakingPage["card"] }): JSX.Element {
  const t = useText();
  return (
    <>
      <Questions
        of={props.of}
        title={t("speaking.page.shown")}
        text={t("speaking.page.shown.text")}
        questions={["page", "photo"]}
        given={props.card.shown}
      />
      <Questions
        of={props.of}
        title={t("speaking.page.release")}
        text={t("speaking.page.release.text")}
        questions={["publish", "record"]}
        given={props.card.release}
      />
    </>
  );
}

interface FormProps {
  readonly at: SpeakingRef;
  readonly of: SpeakingPage;
  readonly onSaved: (page: SpeakingPage) => void;
}

/** What the speaker tells us. */
export function OwnForm(props: FormProps): JSX.Element {
  const t = useText();
  const { at, of: known } = props;
  const { timeZone } = known.conference;
  const editor = createEditor<OwnDraft, OwnCardInput, SpeakingPage>({
    known,
    draftOf: (page) => ownDraft(page ?? known, locale()),
    check: (draft) => checkOwn(draft, timeZone),
    send: (input, onto, key) => savePage(at, input, (onto ?? known).card.version, key),
    reload: () => loadPage(at),
    said: ({ bio, needs }) => [
      { label: t("speaking.page.bio"), value: [bio.ky, bio.ru, bio.en].join(" / ") },
      { label: t("speaking.page.needs"), value: needs },
    ],
    onSaved: (page) => {
      editor.take(page);
      showToast({ text: t("speaking.page.saved") });
      props.onSaved(page);
    },
  });
  const theirs = () => {
    const page = editor.theirs();
    if (page) editor.take(page);
  };
  return (
    <EditorForm of={editor} save={t("speaking.page.save")} onTheirs={theirs}>
      <Texts of={editor} />
      <Times of={editor} timeZone={timeZone} />
      <TextArea
        {...editor.field("/needs", t("speaking.page.needs"))}
        hint={t("speaking.page.needs.hint")}
        required={false}
        rows={3}
        maxLength={2000}
        value={editor.draft.needs}
        onInput={(needs) => editor.setDraft("needs", needs)}
      />
      <Choices of={editor} card={props.of.card} />
    </EditorForm>
  );
}
