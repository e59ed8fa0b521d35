import { type ReviewInput, type ReviewTask, reviewInput } from "@assize/core/call/review-schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { createEffect, For, type JSX } from "solid-js";
import { unwrap } from "solid-js/store";
import * as v from "valibot";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { keep, kept } from "../../lib/device-storage.ts";
import { RadioField } from "../../ui/radio-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.ts";
import { type Checked, check } from "../editing/check.ts";
import { createEditor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { loadTask, sendReview } from "./api.ts";

const draftSchema = v.object({
  scores: v.record(v.string(), v.string()),
  toOrganizers: v.string(),
  toAuthor: v.string(),
});
/** A review as a form holds it: a score is the figure that was chosen, or nothing. */
type ReviewDraft = v.InferOutput<typeof draftSchema>;

const storedName = (submissionId: string): string => `assize.review.${submissionId}`;

function storedDraft(submissionId: string): ReviewDraft | null {
  try {
    const result = v.safeParse(draftSchema, JSON.parse(kept(storedName(submissionId)) ?? "null"));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

const draftOf = ({ criteria, review }: ReviewTask): ReviewDraft => ({
  scores: Object.fromEntries(criteria.map(({ key }) => [key, String(review.scores[key] ?? "")])),
  toOrganizers: review.toOrganizers,
  toAuthor: review.toAuthor,
});

/** Every criterion has its figure; what the schema cannot know is said at its field. */
function checkReview(draft: ReviewDraft, { criteria }: ReviewTask): Checked<ReviewInput> {
  const missing = criteria.filter(({ key }) => !draft.scores[key]);
  if (missing.length > 0) {
    return { value: null, errors: missing.map(({ key }) => ({ pointer: `/scores/${key}`, code: "required" })) };
  }
  const scores = Object.fromEntries(criteria.map(({ key }) => [key, Number(draft.scores[key])]));
  return check(reviewInput, { ...draft, scores });
}

interface FormProps {
  readonly conferenceId: string;
  readonly of: ReviewTask;
  readonly onSaved: (task: ReviewTask) => void;
}

function createReview({ conferenceId, of: known, onSaved }: FormProps) {
  const t = useText();
  const { submissionId } = known;
  const device = storedDraft(submissionId);
  const editor = createEditor<ReviewDraft, ReviewInput, ReviewTask>({
    known,
    draftOf: (task) => (task === known && device ? device : draftOf(task ?? known)),
    check: (draft) => checkReview(draft, known),
    send: (body, onto, key) =>
      sendReview(conferenceId, submissionId, { body, version: (onto ?? known).review.version, key }),
    reload: () => loadTask(conferenceId, submissionId),
    said: ({ toOrganizers, toAuthor }) => [
      { label: t("call.review.toOrganizers"), value: toOrganizers },
      { label: t("call.review.toAuthor"), value: toAuthor },
    ],
    onSaved: (task) => {
      keep(storedName(submissionId), null);
      showToast({ text: t("call.review.saved") });
      onSaved(task);
    },
  });
  createEffect(() => {
    const text = JSON.stringify(editor.draft);
    if (text !== JSON.stringify(draftOf(known))) keep(storedName(submissionId), JSON.stringify(unwrap(editor.draft)));
  });
  return editor;
}

/** Scores by criterion and two comments; kept on this device until they are sent. */
export function ReviewForm(props: FormProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const editor = createReview(props);
  const options = () =>
    Array.from({ length: props.of.highestScore }, (_, at) => ({
      value: String(at + 1),
      label: format().number(at + 1),
    }));
  const theirs = () => {
    const task = editor.theirs();
    if (task) editor.take(task);
  };
  return (
    <EditorForm of={editor} save={t("call.review.send")} onTheirs={theirs}>
      <For each={props.of.criteria}>
        {({ key, label }) => (
          <div class="call-scale">
            <RadioField
              {...editor.field(`/scores/${key}`, readText(label, locale()).text)}
              hint={t("call.review.scale", { highest: format().number(props.of.highestScore) })}
              value={editor.draft.scores[key]}
              options={options()}
              onChange={(score) => editor.setDraft("scores", key, score)}
            />
          </div>
        )}
      </For>
      <TextArea
        {...editor.field("/toOrganizers", t("call.review.toOrganizers"))}
        hint={t("call.review.toOrganizers.hint")}
        required={false}
        maxLength={4000}
        value={editor.draft.toOrganizers}
        onInput={(text) => editor.setDraft("toOrganizers", text)}
      />
      <TextArea
        {...editor.field("/toAuthor", t("call.review.toAuthor"))}
        hint={t("call.review.toAuthor.hint")}
        required={false}
        maxLength={4000}
        value={editor.draft.toAuthor}
        onInput={(text) => editor.setDraft("toAuthor", text)}
      />
    </EditorForm>
  );
}
