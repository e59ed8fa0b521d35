import Upload from "lucide-solid/icons/upload";
import X from "lucide-solid/icons/x";
import { type JSX, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { IconButton } from "./button.tsx";
import { type FieldProps, fieldAria, fieldId, leaveField } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { Icon } from "./icon.tsx";
import "./button.css";

interface FileFieldProps extends FieldProps {
  readonly file: File | null | undefined;
  /** How the file is called that is there already, while no other one is chosen. */
  readonly known?: string | undefined;
  readonly onFile: (file: File | null) => void;
  /** As in HTML: `application/pdf,.pdf`. Say the kinds and the largest size in the hint. */
  readonly accept?: string | undefined;
}

/** One file. The words on the button are ours, since the browser speaks its own language. */
export function FileField(props: FileFieldProps): JSX.Element {
  const t = useText();
  let input: HTMLInputElement | undefined;
  const clear = () => {
    if (input) input.value = "";
    props.onFile(null);
    input?.focus();
  };
  return (
    <FieldFrame {...props}>
      <div class="file-field">
        <input
          ref={input}
          class="file-input"
          id={fieldId(props.name)}
          name={props.name}
          type="file"
          accept={props.accept}
          disabled={props.disabled}
          onChange={({ currentTarget }) => props.onFile(currentTarget.files?.[0] ?? null)}
          onBlur={() => leaveField(props)}
          onFocus={() => props.onFocus?.()}
          {...fieldAria(props)}
        />
        <label class="button secondary" for={fieldId(props.name)}>
          <Icon of={Upload} />
          {t("shell.file.choose")}
        </label>
        <span class="file-name" aria-live="polite">
          {props.file?.name ?? props.known ?? t("shell.file.none")}
        </span>
        <Show when={props.file}>
          {(file) => <IconButton icon={X} label={t("shell.file.remove", { name: file().name })} onClick={clear} />}
        </Show>
      </div>
    </FieldFrame>
  );
}
