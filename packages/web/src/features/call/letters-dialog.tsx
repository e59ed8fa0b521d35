import { decideAtOnce, type LettersInput, type LettersPreview } from "@assize/core/call/decision-schema.ts";
import type { SubmissionLine } from "@assize/core/call/schema.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showToast } from "../../ui/toast.ts";
import { askLetters, previewLetters } from "./api.ts";

interface LettersProps {
  readonly conferenceId: string;
  readonly of: readonly SubmissionLine[];
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** The ids in parts that one request takes. */
const parts = (of: readonly SubmissionLine[]): string[][] =>
  Array.from({ length: Math.ceil(of.length / decideAtOnce) }, (_, at) =>
    of.slice(at * decideAtOnce, (at + 1) * decideAtOnce).map(({ id }) => id),
  );

const loadPreview = async ({ conferenceId, of }: LettersProps, comments: LettersInput["comments"]) =>
  (
    await Promise.all(parts(of).map((submissionIds) => previewLetters(conferenceId, { submissionIds, comments })))
  ).flat();

function Letters(props: { readonly items: LettersPreview["items"] }): JSX.Element {
  return (
    <ul class="plain-list call-letters">
      <For each={props.items}>
        {({ to, subject, text }) => (
          <li>
            <details>
              <summary>{`${to}: ${subject}`}</summary>
              <p class="form-words">{text}</p>
            </details>
          </li>
        )}
      </For>
    </ul>
  );
}

/** Every letter as it would read, before they are put into the outbox; there they wait until somebody releases them. */
export function LettersDialog(props: LettersProps): JSX.Element {
  const t = useText();
  const [comments, setComments] = createSignal<LettersInput["comments"]>("with");
  const [preview] = createResource(comments, (chosen) => loadPreview(props, chosen));
  const hold = async () => {
    let count = 0;
    for (const submissionIds of parts(props.of))
      count += await askLetters(props.conferenceId, { submissionIds, comments: comments() });
    showToast({ text: t("call.letters.held", { count }) });
    props.onDone();
  };
  const shown = () => (preview.state === "ready" || preview.state === "refreshing" ? preview.latest : undefined);
  return (
    <ConfirmDialog
      open
      title={t("call.letters.title")}
      text={t("call.letters.text")}
      confirm={t("call.letters.hold", { count: props.of.length })}
      cancel={t("call.back")}
      onClose={props.onLeave}
      onConfirm={hold}
    >
      <RadioField
        name="comments"
        label={t("call.letters.comments")}
        value={comments()}
        options={(["with", "without"] as const).map((one) => ({
          value: one,
          label: t(`call.letters.comments.${one}`),
        }))}
        onChange={setComments}
      />
      <Show when={shown()} fallback={<Skeleton lines={[10, 10]} />}>
        {(items) => <Letters items={items()} />}
      </Show>
    </ConfirmDialog>
  );
}
