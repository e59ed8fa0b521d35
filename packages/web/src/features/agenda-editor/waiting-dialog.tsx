import type { Unscheduled } from "@assize/core/agenda/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { createUnscheduled } from "../planning/api.ts";
import { sayWhy } from "../planning/say-why.ts";

interface WaitingDialogProps {
  readonly conferenceId: string;
  readonly onMade: (made: Unscheduled) => void;
  readonly onLeave: () => void;
}

const usualMinutes = 45;

/** A title and a length are enough to begin with; all else is said when it has its place. */
export function WaitingDialog(props: WaitingDialogProps): JSX.Element {
  const t = useText();
  const [title, setTitle] = createSignal("");
  const [minutes, setMinutes] = createSignal<number | undefined>(usualMinutes);
  const add = async () => {
    const made = await createUnscheduled(props.conferenceId, {
      title: { source: locale(), [locale()]: title() },
      kind: "panel",
      trackId: null,
      speakers: [],
      lengthMinutes: minutes() ?? 0,
    }).catch(sayWhy);
    props.onMade(made);
  };
  return (
    <ConfirmDialog
      open
      title={t("editor.waiting.add")}
      text={t("editor.waiting.add.text")}
      confirm={t("planning.session.add")}
      onClose={props.onLeave}
      onConfirm={add}
    >
      <TextField
        name="title"
        label={t("planning.session.title")}
        lang={locale()}
        maxLength={200}
        value={title()}
        onInput={setTitle}
      />
      <NumberField name="lengthMinutes" label={t("editor.length")} value={minutes()} onInput={setMinutes} />
    </ConfirmDialog>
  );
}
