import { Dialog as Kobalte } from "@kobalte/core/dialog";
import X from "lucide-solid/icons/x";
import { createComputed, createSignal, type JSX, type ParentProps, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { Button, IconButton } from "./button.tsx";
import { problemText } from "./toast.ts";
import "./dialog.css";

interface DialogProps extends ParentProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly text?: string | undefined;
  /** The ways out, at the end. */
  readonly actions?: JSX.Element | undefined;
  readonly wide?: boolean | undefined;
}

/** A question or a short form over the page; keeps the focus inside and gives it back. */
export function Dialog(props: DialogProps): JSX.Element {
  const t = useText();
  let opener: Element | null = null;
  createComputed(() => {
    if (props.open) opener = document.activeElement;
  });
  const giveBack = (event: Event) => {
    event.preventDefault();
    if (opener instanceof HTMLElement) opener.focus();
  };
  return (
    <Kobalte open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="dialog-overlay" />
        <div class="dialog-place">
          <Kobalte.Content class="dialog" classList={{ wide: props.wide === true }} onCloseAutoFocus={giveBack}>
            <div class="dialog-head">
              <Kobalte.Title class="dialog-title">{props.title}</Kobalte.Title>
              <IconButton icon={X} label={t("shell.close")} onClick={props.onClose} />
            </div>
            <Show when={props.text}>
              <Kobalte.Description class="dialog-text">{props.text}</Kobalte.Description>
            </Show>
            {props.children}
            <Show when={props.actions}>
              <div class="dialog-actions">{props.actions}</div>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  );
}

interface ConfirmDialogProps extends ParentProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly text: string;
  /** The verb and its object: "Cancel registration". */
  readonly confirm: string;
  readonly cancel?: string | undefined;
  readonly danger?: boolean | undefined;
  /** The dialog stays open with the refusal where this throws. */
  readonly onConfirm: () => void | Promise<void>;
}

/** Asks before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const t = useText();
  const [busy, setBusy] = createSignal(false);
  const [refusal, setRefusal] = createSignal("");
  const close = () => {
    setRefusal("");
    props.onClose();
  };
  const confirm = async () => {
    setBusy(true);
    try {
      await props.onConfirm();
      close();
    } catch (error) {
      setRefusal(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  const actions = (
    <>
      <Button onClick={close}>{props.cancel ?? t("shell.cancel")}</Button>
      <Button variant={props.danger ? "danger" : "primary"} busy={busy()} onClick={confirm}>
        {props.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open={props.open} onClose={close} title={props.title} text={props.text} actions={actions}>
      {props.children}
      <p class="field-error" role="alert" hidden={refusal() === ""}>
        {refusal()}
      </p>
    </Dialog>
  );
}
