import type { Draft } from "@assize/core/agenda/schema.ts";
import { createResource, createSignal, type JSX, Show, Suspense } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { loadDraftChanges, releaseAgenda } from "./api.ts";
import { ChangeList } from "./change-list.tsx";

interface ReleaseDialogProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  readonly agenda: Draft;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Asks before visitors see the draft. */
export function ReleaseDialog(props: ReleaseDialogProps): JSX.Element {
  const t = useText();
  const keyOf = createSendKey();
  const [note, setNote] = createSignal("");
  const [changes] = createResource(() => props.conferenceId, loadDraftChanges);
  const conflicts = () => props.agenda.conflicts.filter(({ acceptedBecause }) => acceptedBecause === null).length;
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
      <details class="release-changes">
        <summary>{t("planning.change.log")}</summary>
        <Suspense fallback={<Skeleton />}>
          <Show when={changes()}>{(log) => <ChangeList log={log()} timeZone={props.timeZone} />}</Show>
        </Suspense>
      </details>
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
