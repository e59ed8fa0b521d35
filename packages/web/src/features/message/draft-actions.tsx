import type { LetterWords } from "@assize/core/letter/schema.ts";
import type { MessageView, MessagePreview as Preview } from "@assize/core/message/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { discardDraft, editDraft, releaseDrafts, resetDraft } from "./letter-api.ts";
import { isSendable, WordsFields } from "./words-fields.tsx";

interface DraftProps {
  readonly conferenceId: string;
  readonly of: MessageView;
  readonly preview: Preview;
  readonly onChanged: (message: MessageView) => void;
}

type Act = (verb: () => Promise<MessageView>, done: string) => Promise<void>;

interface PartProps extends DraftProps {
  readonly act: Act;
  readonly busy: boolean;
}

/** The ways on of a mail that waits. */
function Choices(props: PartProps & { readonly onEdit: (words: LetterWords) => void }): JSX.Element {
  const t = useText();
  const release = async (): Promise<MessageView> => {
    await releaseDrafts(props.conferenceId, [props.of.id]);
    return { ...props.of, state: "queued", version: props.of.version + 1 };
  };
  const reset = () => props.act(() => resetDraft(props.conferenceId, props.of), t("message.draft.wasReset"));
  const discard = () => props.act(() => discardDraft(props.conferenceId, props.of), t("message.draft.discarded"));
  return (
    <p class="row">
      <Button
        variant="primary"
        busy={props.busy}
        onClick={() => void props.act(release, t("message.draft.released", { count: 1 }))}
      >
        {t("message.draft.release")}
      </Button>
      <Show when={props.preview.editable}>
        {(editable) => <Button onClick={() => props.onEdit(editable())}>{t("message.draft.edit")}</Button>}
      </Show>
      <Show when={props.preview.source === "edited"}>
        <Button onClick={() => void reset()}>{t("message.draft.reset")}</Button>
      </Show>
      <Button onClick={() => void discard()}>{t("message.draft.discard")}</Button>
    </p>
  );
}

interface OwnWordsProps extends PartProps {
  readonly words: LetterWords;
  readonly onWords: (words: LetterWords) => void;
  readonly onCancel: () => void;
}

/** Words for this one mail. */
function OwnWords(props: OwnWordsProps): JSX.Element {
  const t = useText();
  const templateId = () => props.of.templateId ?? "";
  const save = () => props.act(() => editDraft(props.conferenceId, props.of, props.words), t("message.letter.saved"));
  return (
    <>
      <WordsFields templateId={templateId()} words={props.words} onChange={props.onWords} />
      <p class="row">
        <Button
          variant="primary"
          busy={props.busy}
          disabled={!isSendable(props.words, templateId())}
          onClick={() => void save()}
        >
          {t("message.letter.save")}
        </Button>
        <Button onClick={props.onCancel}>{t("shell.cancel")}</Button>
      </p>
    </>
  );
}

/** The button that was pressed may go with what it did; without a place inside, a reader's Escape would no longer reach the dialog. */
async function inDialog(change: () => void | Promise<void>): Promise<void> {
  const dialog = document.activeElement?.closest<HTMLElement>("[role=dialog]");
  await change();
  if (dialog && !dialog.contains(document.activeElement)) dialog.focus();
}

/** What may be done with a mail that waits: words of its own, the template's again, away with it, or go. */
export function DraftActions(props: DraftProps): JSX.Element {
  const t = useText();
  const [busy, setBusy] = createSignal(false);
  const [words, setWords] = createSignal<LetterWords | null>(null);
  const run: Act = async (verb, done) => {
    setBusy(true);
    try {
      props.onChanged(await verb());
      setWords(null);
      showToast({ text: done });
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const act: Act = (verb, done) => inDialog(() => run(verb, done));
  const open = (shown: LetterWords | null) => void inDialog(() => void setWords(shown));
  return (
    <div class="stack">
      <p class="hint">{t(`message.draft.source.${props.preview.source ?? "template"}`)}</p>
      <Show when={words()} fallback={<Choices {...props} act={act} busy={busy()} onEdit={open} />}>
        {(own) => (
          <OwnWords {...props} act={act} busy={busy()} words={own()} onWords={setWords} onCancel={() => open(null)} />
        )}
      </Show>
    </div>
  );
}
