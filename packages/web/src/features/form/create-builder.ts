import { checkDefinition } from "@assize/core/form/check-definition.ts";
import type { Definition, FieldType, FormDraft } from "@assize/core/form/schema.ts";
import { createMemo } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { showToast } from "../../ui/toast.ts";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { moved } from "../editing/moved.ts";
import { allLanguages } from "../editing/text-draft.ts";
import { loadDraft, sendDraft } from "./api.ts";
import {
  type BuilderDraft,
  builderDraft,
  checkBuilder,
  emptyField,
  emptyOption,
  emptySection,
} from "./builder-draft.ts";

export type BuilderEditor = Editor<BuilderDraft, FormDraft>;

function editorOf(known: FormDraft): BuilderEditor {
  const t = useText();
  return createEditor<BuilderDraft, Definition, FormDraft>({
    known,
    draftOf: (item) => builderDraft(item?.definition ?? null, locale()),
    check: checkBuilder,
    send: (input, onto) => sendDraft(onto ?? known, input),
    reload: () => loadDraft(known.conferenceId, known.formId),
    said: ({ sections }) => {
      const fields = sections.flatMap((section) => [section.title, ...section.fields.map(({ label }) => label)]);
      return [{ label: t("form.builder.questions"), value: fields.map(allLanguages).join("; ") }];
    },
    onSaved: () => showToast({ text: t("form.builder.saved") }),
  });
}

/** A form that is being built: its editor, and the moves of its parts. */
export function createBuilder(known: FormDraft) {
  const editor = editorOf(known);
  const { setDraft } = editor;
  const setFields = (at: number, change: (all: BuilderDraft["sections"][number]["fields"]) => typeof all) =>
    setDraft("sections", at, "fields", change);
  /** What the draft is as a form, while its shape is right. */
  const definition = createMemo(
    (last: Definition): Definition => checkBuilder(editor.draft).value ?? last,
    known.definition,
  );
  return {
    editor,
    definition,
    /** What stands in the way of publishing, beside what the fields say. */
    flaws: createMemo(() => checkDefinition(definition())),
    addSection: () => setDraft("sections", (all) => [...all, emptySection(locale())]),
    moveSection: (at: number, by: 1 | -1) => setDraft("sections", (all) => moved(all, at, by)),
    removeSection: (at: number) => setDraft("sections", (all) => all.toSpliced(at, 1)),
    addField: (at: number, type: FieldType): string => {
      const field = emptyField(type, locale());
      setFields(at, (all) => [...all, field]);
      return field.key;
    },
    moveField: (at: number, from: number, by: 1 | -1) => setFields(at, (all) => moved(all, from, by)),
    removeField: (at: number, from: number) => setFields(at, (all) => all.toSpliced(from, 1)),
    addOption: (at: number, field: number) =>
      setDraft("sections", at, "fields", field, "options", (all) => [...all, emptyOption(locale())]),
    moveOption: (at: number, field: number, from: number, by: 1 | -1) =>
      setDraft("sections", at, "fields", field, "options", (all) => moved(all, from, by)),
    removeOption: (at: number, field: number, from: number) =>
      setDraft("sections", at, "fields", field, "options", (all) => all.toSpliced(from, 1)),
  };
}

export type Builder = ReturnType<typeof createBuilder>;
