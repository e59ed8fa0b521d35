import { inLocale } from "@assize/core/shared/multi-text.ts";
import type { InviteOutcome, SpeakerLine } from "@assize/core/speaking/schema.ts";
import { createResource, createSignal, For, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { loadCategories } from "../registration/api.ts";
import { fullName } from "../registration/full-name.ts";
import { invite, remind } from "./api.ts";

interface AskProps {
  readonly conferenceId: string;
  readonly of: readonly SpeakerLine[];
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function Names(props: { readonly of: readonly SpeakerLine[] }): JSX.Element {
  return (
    <ul>
      <For each={props.of}>{({ card }) => <li>{card ? `${fullName(card)}, ${card.email}` : ""}</li>}</For>
    </ul>
  );
}

const ids = (lines: readonly SpeakerLine[]): string[] => lines.map(({ speaker }) => speaker.id);

/** Who will be registered, where, and what they get, before it is done. */
export function RegisterDialog(props: AskProps): JSX.Element {
  const t = useText();
  const [categories] = createResource(() => props.conferenceId, loadCategories);
  const [chosen, setChosen] = createSignal("");
  const categoryId = () => chosen() || (categories()?.[0]?.id ?? "");
  const count = (items: readonly InviteOutcome[], wanted: InviteOutcome["outcome"]) =>
    items.filter(({ outcome }) => outcome === wanted).length;
  const register = async () => {
    const items = await invite(props.conferenceId, { categoryId: categoryId(), speakerIds: ids(props.of) });
    showToast({
      text: t("speaking.register.done", {
        invited: count(items, "invited"),
        already: count(items, "already"),
        refused: count(items, "refused") + count(items, "noAddress"),
      }),
    });
    props.onDone();
  };
  return (
    <ConfirmDialog
      open
      title={t("speaking.register.title")}
      text={t("speaking.register.text")}
      confirm={t("speaking.register", { count: props.of.length })}
      cancel={t("speaking.back")}
      onClose={props.onLeave}
      onConfirm={register}
    >
      <Names of={props.of} />
      <SelectField
        name="categoryId"
        label={t("speaking.register.category")}
        value={categoryId()}
        options={(categories() ?? []).map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }))}
        onChange={setChosen}
      />
    </ConfirmDialog>
  );
}

/** Who will be written to, before it is done. */
export function RemindDialog(props: AskProps): JSX.Element {
  const t = useText();
  const send = async () => {
    const count = await remind(props.conferenceId, ids(props.of));
    showToast({ text: t("speaking.remind.done", { count }) });
    props.onDone();
  };
  return (
    <ConfirmDialog
      open
      title={t("speaking.remind.title")}
      text={t("speaking.remind.text")}
      confirm={t("speaking.remind", { count: props.of.length })}
      cancel={t("speaking.back")}
      onClose={props.onLeave}
      onConfirm={send}
    >
      <Names of={props.of} />
    </ConfirmDialog>
  );
}
