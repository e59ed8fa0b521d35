import type { Draft } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { inLocale, type MultiText } from "@assize/core/shared/multi-text.ts";
import type { JSX, ParentProps } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { showToast } from "../../ui/toast.ts";
import { createEditor, type Editing, type EditorConfig } from "../editing/create-editor.ts";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { type InputOf, type ItemOf, type Kind, loadDraft, saveItem } from "./api.ts";
import { type Singular, singular } from "./words.ts";

export interface DialogProps {
  readonly conference: Conference;
  readonly agenda: Draft;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

interface Known {
  readonly id: string;
}

interface PartConfig<D extends object, K extends Kind>
  extends Pick<EditorConfig<D, InputOf<K>, ItemOf<K>>, "draftOf" | "check" | "said"> {
  readonly kind: K;
  readonly known: (ItemOf<K> & Known) | null;
  readonly props: DialogProps;
  /** All of the kind in a draft of the agenda. */
  readonly all: (agenda: Draft) => readonly (ItemOf<K> & Known)[];
}

/** The editor of a part of the agenda; it says what was done and closes its dialog. */
export function createPartEditor<D extends object, K extends Kind>(config: PartConfig<D, K>) {
  const t = useText();
  const { kind, props, all, known, draftOf, check, said } = config;
  const { id: conferenceId } = props.conference;
  const what: Singular = singular[kind];
  return createEditor<D, InputOf<K>, ItemOf<K>>({
    known,
    draftOf,
    check,
    said,
    send: (body, onto, key) => saveItem({ conferenceId, kind, body, onto, key }),
    reload: async () => all(await loadDraft(conferenceId)).find((one) => one.id === known?.id) ?? null,
    onSaved: () => {
      showToast({ text: t(`planning.${what}.${known === null ? "added" : "saved"}`) });
      props.onDone();
    },
  });
}

interface FrameProps extends ParentProps {
  readonly of: Editing;
  readonly what: Singular;
  /** The name of what is changed; null for a new one. */
  readonly name: MultiText | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** The dialog around the fields. */
export function PartDialog(props: FrameProps): JSX.Element {
  const t = useText();
  const leaving = createLeaving(props.of);
  const close = () => leaving.leave(props.onLeave);
  const title = () =>
    props.name ? t("planning.edit.of", { name: inLocale(props.name, locale()) }) : t(`planning.${props.what}.add`);
  return (
    <Dialog open wide title={title()} onClose={close}>
      <EditorForm of={props.of} save={t(`planning.${props.what}.save`)} onLeave={close} onTheirs={props.onDone}>
        {props.children}
      </EditorForm>
      <LeaveDialog of={leaving} />
    </Dialog>
  );
}
