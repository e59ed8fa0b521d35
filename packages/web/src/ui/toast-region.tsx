import Check from "lucide-solid/icons/check";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import X from "lucide-solid/icons/x";
import { createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { Button, IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { dismissToast, showProblem, type Toast, toasts } from "./toast.ts";
import "./toast.css";

const staysMs = 8_000;
const staysWithUndoMs = 20_000;

function ToastCard(props: { readonly toast: Toast & { readonly id: number } }): JSX.Element {
  const t = useText();
  const [held, setHeld] = createSignal(false);
  const close = () => dismissToast(props.toast.id);
  const undo = async () => {
    close();
    try {
      await props.toast.undo?.();
    } catch (error) {
      showProblem(error);
    }
  };
  onMount(() => {
    let left = props.toast.undo ? staysWithUndoMs : staysMs;
    const tick = setInterval(() => {
      if (held()) return;
      left -= 500;
      if (left <= 0 && props.toast.tone !== "error") close();
    }, 500);
    onCleanup(() => clearInterval(tick));
  });
  return (
    <div
      class={`toast ${props.toast.tone ?? "success"}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <Icon of={props.toast.tone === "error" ? TriangleAlert : Check} />
      <p>{props.toast.text}</p>
      <Show when={props.toast.undo}>
        <Button variant="quiet" onClick={undo}>
          {t("shell.undo")}
        </Button>
      </Show>
      <IconButton icon={X} label={t("shell.close")} onClick={close} />
    </div>
  );
}

/** Where what was done is said, with the way back. */
export function ToastRegion(): JSX.Element {
  const t = useText();
  return (
    <section class="toast-region no-print" aria-live="polite" aria-label={t("shell.notifications")}>
      <For each={toasts()}>{(toast) => <ToastCard toast={toast} />}</For>
    </section>
  );
}
