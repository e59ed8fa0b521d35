import { createEffect, For, type JSX, on, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { fieldId } from "./field.ts";
import "./notice.css";

export interface FieldMistake {
  /** The name or the JSON Pointer of the field. */
  readonly name: string;
  /** What the field is called, where its text alone would not say which one it is. */
  readonly label?: string | undefined;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly FieldMistake[];
  /** Counts the tries to send: each failed one brings the focus here. */
  readonly attempt: number;
  /** Brings the field into sight first, where it stands on another step. */
  readonly onGo?: ((name: string) => void | Promise<void>) | undefined;
  readonly title?: string | undefined;
}

const controls = "input, select, textarea, button, [tabindex]";

/** Brings the focus to the control of a field, or to the first one of a group. */
function focusField(name: string): void {
  const found = document.getElementById(fieldId(name));
  const control = found?.matches(controls) ? found : found?.querySelector<HTMLElement>(controls);
  found?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}

/** What is wrong in a form, above it: takes the focus after a failed sending, and leads to each field. */
export function ErrorSummary(props: ErrorSummaryProps): JSX.Element {
  const t = useText();
  let box: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.attempt,
      () => queueMicrotask(() => box?.focus()),
      { defer: true },
    ),
  );
  const go = async (event: MouseEvent, name: string) => {
    event.preventDefault();
    await props.onGo?.(name);
    focusField(name);
  };
  return (
    <Show when={props.errors.length > 0}>
      <div class="notice error error-summary" role="alert" tabindex="-1" ref={box}>
        <h2 class="notice-title">{props.title ?? t("shell.form.summary", { count: props.errors.length })}</h2>
        <ul class="plain-list">
          <For each={props.errors}>
            {(error) => (
              <li>
                <a href={`#${fieldId(error.name)}`} onClick={(event) => go(event, error.name)}>
                  {error.label ? `${error.label}: ${error.text}` : error.text}
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
