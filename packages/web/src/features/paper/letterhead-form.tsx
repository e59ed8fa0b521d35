import type { LetterheadInput, LetterheadView } from "@assize/core/document/schema.ts";
import type { JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.ts";
import { createEditor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { allLanguages } from "../editing/text-draft.ts";
import { loadLetterhead, saveLetterhead } from "./api.ts";
import { checkLetterhead, type LetterheadDraft, letterheadDraft } from "./letterhead-draft.ts";

interface FormProps {
  readonly conferenceId: string;
  readonly known: LetterheadView;
  readonly onSaved: (saved: LetterheadView) => void;
}

function createLetterheadEditor(props: FormProps) {
  const t = useText();
  return createEditor<LetterheadDraft, LetterheadInput, LetterheadView>({
    known: props.known,
    draftOf: (item) => letterheadDraft(item, locale()),
    check: checkLetterhead,
    send: (input, onto) => saveLetterhead(props.conferenceId, input, onto?.version ?? 0),
    reload: () => loadLetterhead(props.conferenceId),
    said: ({ body, address, contactLines, signatory }) => [
      { label: t("paper.head.body"), value: allLanguages(body) },
      { label: t("paper.head.address"), value: allLanguages(address) },
      { label: t("paper.head.contact"), value: contactLines },
      { label: t("paper.head.name"), value: allLanguages(signatory.name) },
      { label: t("paper.head.position"), value: allLanguages(signatory.position) },
    ],
    onSaved: (saved) => {
      showToast({ text: t("paper.head.saved") });
      props.onSaved(saved);
    },
  });
}

type LetterheadEditor = ReturnType<typeof createLetterheadEditor>;

function HeadFields(props: { readonly of: LetterheadEditor }): JSX.Element {
  const t = useText();
  return (
    <>
      <MultiTextField
        of={props.of}
        pointer="/body"
        label={t("paper.head.body")}
        value={props.of.draft.body}
        onInput={(language, text) => props.of.setDraft("body", language, text)}
      />
      <MultiTextField
        of={props.of}
        pointer="/address"
        label={t("paper.head.address")}
        value={props.of.draft.address}
        onInput={(language, text) => props.of.setDraft("address", language, text)}
      />
      <TextArea
        {...props.of.field("/contactLines", t("paper.head.contact"))}
        hint={t("paper.head.contact.hint")}
        required={false}
        rows={3}
        value={props.of.draft.contactLines}
        onInput={(text) => props.of.setDraft("contactLines", text)}
      />
    </>
  );
}

/** What stands above and below the letters. */
export function LetterheadForm(props: FormProps): JSX.Element {
  const t = useText();
  const editor = createLetterheadEditor(props);
  return (
    <EditorForm
      of={editor}
      save={t("paper.head.save")}
      onTheirs={() => {
        const theirs = editor.theirs();
        if (theirs) editor.take(theirs);
      }}
    >
      <HeadFields of={editor} />
      <MultiTextField
        of={editor}
        pointer="/signatory/name"
        label={t("paper.head.name")}
        value={editor.draft.signatory.name}
        onInput={(language, text) => editor.setDraft("signatory", "name", language, text)}
      />
      <MultiTextField
        of={editor}
        pointer="/signatory/position"
        label={t("paper.head.position")}
        value={editor.draft.signatory.position}
        onInput={(language, text) => editor.setDraft("signatory", "position", language, text)}
      />
    </EditorForm>
  );
}
