import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { type FieldProps, fieldAria, fieldId, leaveField } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import "./suggest-field.css";

interface Suggestion {
  readonly value: string;
  readonly label: string;
  /** What tells it from others of a like name. */
  readonly hint?: string | undefined;
}

interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  /** What fits what is typed, the best first. */
  readonly suggest: (typed: string) => readonly Suggestion[];
  readonly onInput: (text: string) => void;
  readonly onChoose: (value: string) => void;
  readonly autocomplete?: "organization" | "off";
}

/** The open list, and which of its entries the keys are at; -1: none. */
function createList(props: SuggestFieldProps) {
  const [open, setOpen] = createSignal(false);
  const [at, setAt] = createSignal(-1);
  const found = () => (open() ? props.suggest(props.value) : []);
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (value: string) => {
    props.onChoose(value);
    close();
  };
  const move = (by: 1 | -1) => {
    setOpen(true);
    const count = found().length;
    // One step past either end stands on the text again.
    setAt((was) => (count === 0 ? -1 : ((was + 1 + by + count + 1) % (count + 1)) - 1));
  };
  const press = (event: KeyboardEvent) => {
    const chosen = found()[at()];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && chosen) choose(chosen.value);
    else if (event.key === "Escape" && found().length > 0) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (text: string) => {
    props.onInput(text);
    setAt(-1);
    setOpen(true);
  };
  return { found, at, press, type, choose, close };
}

interface ListProps {
  readonly id: string;
  readonly label: string;
  readonly of: ReturnType<typeof createList>;
}

const entryId = (id: string, at: number): string => `${id}-${at}`;

/** Named by the input, which keeps the focus: the keys are handled there. */
function Listed(props: ListProps): JSX.Element {
  return (
    <div class="suggest-list" id={props.id} role="listbox" aria-label={props.label}>
      <For each={props.of.found()}>
        {(one, at) => (
          <div
            id={entryId(props.id, at())}
            role="option"
            tabIndex={-1}
            aria-selected={at() === props.of.at()}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => props.of.choose(one.value)}
            onKeyDown={(event) => props.of.press(event)}
          >
            {one.label}
            <Show when={one.hint}>
              <span class="hint">{one.hint}</span>
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}

/** A line of text that offers a list as one types (ARIA combobox); what is not in the list may stand as it was typed. */
export function SuggestField(props: SuggestFieldProps): JSX.Element {
  const list = createList(props);
  const id = createUniqueId();
  const open = () => list.found().length > 0;
  return (
    <FieldFrame {...props}>
      <div class="suggest">
        <input
          class="control"
          id={fieldId(props.name)}
          name={props.name}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open()}
          aria-controls={open() ? id : undefined}
          aria-activedescendant={list.at() < 0 ? undefined : entryId(id, list.at())}
          autocomplete={props.autocomplete ?? "off"}
          value={props.value}
          disabled={props.disabled}
          onInput={({ currentTarget }) => list.type(currentTarget.value)}
          onKeyDown={(event) => list.press(event)}
          onFocus={() => props.onFocus?.()}
          onBlur={() => {
            list.close();
            leaveField(props);
          }}
          {...fieldAria(props)}
        />
        <Show when={open()}>
          <Listed id={id} label={props.label} of={list} />
        </Show>
      </div>
    </FieldFrame>
  );
}
