import type { Draft } from "@assize/core/agenda/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { releaseAgenda } from "./api.ts";

interface ReleaseDialogProps {
  readonly conferenceId: string;
  readonly agenda: Draft;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Asks before visitors see the draft. */
export function ReleaseDialog(props: ReleaseDialogProps): JSX.Element {
  const t = useText();
  const keyOf = createSendKey();
  const [note, setNote] = createSignal("");
  const conflicts = () => props.agenda.conflicts.length;
  const release = async () => {
    const text = note().trim();
    const body = text === "" ? {} : { note: { source: locale(), [locale()]: text } };
    const { number } = await releaseAgenda(props.conferenceId, body, keyOf(body));
    showToast({ text: t("planning.release.done", { number: String(number) }) });
    props.onDone();
  };
  return (
    <ConfirmDialog
      open
      title={t("planning.release.title")}
      text={t("planning.release.text", { count: props.agenda.unreleasedChanges })}
      confirm={t("planning.release")}
      onClose={props.onLeave}
      onConfirm={release}
    >
      <Show when={conflicts() > 0}>
        <p class="planned-clash">{t("planning.release.conflicts", { count: conflicts() })}</p>
      </Show>
      <TextField
        name="note"
        label={t("planning.release.note")}
        hint={t("planning.release.note.hint")}
        required={false}
        maxLength={300}
        lang={locale()}
        value={note()}
        onInput={setNote}
      />
    </ConfirmDialog>
  );
}
