import { For, type JSX, Show } from "solid-js";
import type { Choice } from "./choice.ts";
import { type FieldProps, fieldId, leaveField } from "./field.ts";
import { FieldGroup } from "./field-group.tsx";

interface RadioFieldProps<T extends string> extends FieldProps {
  readonly value: T | "" | null | undefined;
  readonly options: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly ref?: ((element: HTMLInputElement) => void) | undefined;
}

/** One of few, all in sight. */
export function RadioField<T extends string>(props: RadioFieldProps<T>): JSX.Element {
  return (
    <FieldGroup {...props}>
      <For each={props.options}>
        {(option, index) => {
          const id = () => `${fieldId(props.name)}-${index()}`;
          return (
            <div class="choice">
              <input
                ref={(element) => props.ref?.(element)}
                type="radio"
                id={id()}
                name={props.name}
                value={option.value}
                checked={option.value === props.value}
                disabled={option.disabled}
                aria-describedby={option.hint ? `${id()}-hint` : undefined}
                onChange={() => props.onChange(option.value)}
                onBlur={() => leaveField(props)}
                onFocus={() => props.onFocus?.()}
              />
              <label class="choice-label" for={id()}>
                {option.label}
                <Show when={option.hint}>
                  <span class="choice-hint" id={`${id()}-hint`}>
                    {option.hint}
                  </span>
                </Show>
              </label>
            </div>
          );
        }}
      </For>
    </FieldGroup>
  );
}
