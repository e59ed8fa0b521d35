import { type DirectoryEntry, type DirectoryEntryInput, directoryEntryInput } from "@assize/core/directory/schema.ts";
import { courtLevels, regions } from "@assize/core/registration/terms.ts";
import type { MultiText } from "@assize/core/shared/multi-text.ts";
import type { Spelling, SpellingRun } from "@assize/core/spelling/schema.ts";
import { type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { check } from "../editing/check.ts";
import { createEditor } from "../editing/create-editor.ts";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { allLanguages, type TextDraft, textDraft, writtenText } from "../editing/text-draft.ts";
import { loadDirectory, saveEntry } from "./api.ts";
import { sendSpelling } from "./spelling-api.ts";

interface EntryDraft {
  name: TextDraft;
  courtLevel: string;
  region: string;
}

interface DialogProps {
  readonly conferenceId: string;
  /** Null for a new one. */
  readonly known: DirectoryEntry | null;
  /** Of a new one: what people wrote for it, who get its name. */
  readonly spelling?: { readonly of: Spelling; readonly onBegun: (run: SpellingRun) => void };
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

const writtenAs = ({ spelling }: DialogProps): MultiText | undefined =>
  spelling && { source: locale(), [locale()]: spelling.of.written };

/** A new institution that a spelling means; its registrations get the name. */
async function addSpelt(props: DialogProps, entry: DirectoryEntryInput, key: string): Promise<DirectoryEntry> {
  const { conferenceId, spelling } = props;
  if (!spelling) return saveEntry(conferenceId, entry, null, key);
  const run = await sendSpelling(conferenceId, { written: spelling.of.written, entryId: null, entry }, key);
  const added = (await loadDirectory(conferenceId)).find(({ id }) => id === run.entryId);
  spelling.onBegun(run);
  return added ?? { ...entry, id: run.entryId ?? "", conferenceId, hidden: false, demo: false, version: 1 };
}

function createEntryEditor(props: DialogProps) {
  const t = useText();
  return createEditor<EntryDraft, DirectoryEntryInput, DirectoryEntry>({
    known: props.known,
    draftOf: (item) => ({
      name: textDraft(item?.name ?? writtenAs(props), locale()),
      courtLevel: item?.courtLevel ?? "local",
      region: item?.region ?? "",
    }),
    check: ({ name, courtLevel, region }) =>
      check(directoryEntryInput, { name: writtenText(name), courtLevel, region: region || undefined }),
    send: (input, onto, key) =>
      onto === null ? addSpelt(props, input, key) : saveEntry(props.conferenceId, input, onto, key),
    reload: async () => (await loadDirectory(props.conferenceId)).find(({ id }) => id === props.known?.id) ?? null,
    said: (draft) => [
      { label: t("form.directory.name"), value: allLanguages(draft.name) },
      { label: t("registration.field.courtLevel"), value: draft.courtLevel },
      { label: t("organizer.column.region"), value: draft.region },
    ],
    onSaved: () => {
      showToast({ text: t("form.directory.saved") });
      props.onDone();
    },
  });
}

/** One institution of the directory, in the three languages. */
export function DirectoryDialog(props: DialogProps): JSX.Element {
  const t = useText();
  const editor = createEntryEditor(props);
  const leaving = createLeaving(editor);
  const close = () => leaving.leave(props.onLeave);
  return (
    <Dialog open title={t(props.known ? "form.directory.edit" : "form.directory.add")} onClose={close}>
      <EditorForm of={editor} save={t("form.directory.save")} onLeave={close} onTheirs={props.onDone}>
        <Show when={props.spelling}>
          {(spelling) => (
            <p class="hint">
              {t("form.spelling.preview.new", { count: spelling().of.people, written: spelling().of.written })}
            </p>
          )}
        </Show>
        <MultiTextField
          of={editor}
          pointer="/name"
          label={t("form.directory.name")}
          hint={t("form.directory.name.hint")}
          value={editor.draft.name}
          onInput={(language, text) => editor.setDraft("name", language, text)}
        />
        <SelectField
          {...editor.field("/courtLevel", t("registration.field.courtLevel"))}
          value={editor.draft.courtLevel}
          options={courtLevels.map((one) => ({ value: one, label: t(`registration.courtLevel.${one}`) }))}
          onChange={(one) => editor.setDraft("courtLevel", one)}
        />
        <SelectField
          {...editor.field("/region", t("organizer.column.region"))}
          placeholder={t("registration.field.choose")}
          value={editor.draft.region}
          options={regions.map((one) => ({ value: one, label: t(`registration.region.${one}`) }))}
          onChange={(one) => editor.setDraft("region", one)}
        />
      </EditorForm>
      <LeaveDialog of={leaving} />
    </Dialog>
  );
}
