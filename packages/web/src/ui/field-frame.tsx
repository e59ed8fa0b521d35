import CircleAlert from "lucide-solid/icons/circle-alert";
import { type JSX, type ParentProps, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { type FieldProps, fieldId } from "./field.ts";
import { Icon } from "./icon.tsx";
import "./field.css";

/** The hint below a label, or the error in its place. */
export function FieldNote(props: Pick<FieldProps, "name" | "hint" | "error">): JSX.Element {
  const t = useText();
  return (
    <Show
      when={props.error}
      fallback={
        <Show when={props.hint}>
          <p class="field-hint" id={`${fieldId(props.name)}-hint`}>
            {props.hint}
          </p>
        </Show>
      }
    >
      <p class="field-error" id={`${fieldId(props.name)}-error`}>
        <Icon of={CircleAlert} size={18} />
        <span>
          <span class="visually-hidden">{`${t("shell.form.error")}: `}</span>
          {props.error}
        </span>
      </p>
    </Show>
  );
}

/** The label's text, with "optional" where an answer may be left out. */
export function LabelText(props: Pick<FieldProps, "label" | "required">): JSX.Element {
  const t = useText();
  return (
    <>
      {props.label}
      <Show when={props.required === false}>
        <span class="field-optional">{` (${t("shell.optional")})`}</span>
      </Show>
    </>
  );
}

/** Label above, hint or error below it, then the control. */
export function FieldFrame(props: ParentProps<FieldProps>): JSX.Element {
  return (
    <div class="field" classList={{ wrong: Boolean(props.error) }}>
      <label class="field-label" for={fieldId(props.name)}>
        <LabelText label={props.label} required={props.required} />
      </label>
      <FieldNote name={props.name} hint={props.hint} error={props.error} />
      {props.children}
    </div>
  );
}
