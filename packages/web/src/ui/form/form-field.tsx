import { type PartialValues, type PathValue, type RequiredPath, useField, type ValidPath } from "@formisch/solid";
import { type JSX, onCleanup } from "solid-js";
import type * as v from "valibot";
import { type AssizeForm, pointerOf } from "./create-form.ts";

/** What a field component takes; spread it: `<TextField {...field} autocomplete="email" />`. */
export interface BoundField<Value> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly checked: Value;
  readonly error: string | undefined;
  readonly onInput: (value: Value) => void;
  readonly onChange: (value: Value) => void;
  readonly onBlur: () => void;
}

interface FormFieldProps<S extends v.GenericSchema, P extends RequiredPath> {
  readonly of: AssizeForm<S>;
  readonly path: ValidPath<v.InferInput<S>, P>;
  readonly label: string;
  /** For the summary of mistakes, where the label is a paragraph. */
  readonly shortLabel?: string | undefined;
  readonly children: (field: BoundField<PartialValues<PathValue<v.InferInput<S>, P>>>) => JSX.Element;
}

/** Binds one field of the form to the component that shows it. */
export function FormField<S extends v.GenericSchema, P extends RequiredPath>(props: FormFieldProps<S, P>): JSX.Element {
  const field = useField<S, P>(
    () => props.of.store,
    () => ({ path: props.path }),
  );
  const pointer = pointerOf(props.path);
  onCleanup(props.of.enter(pointer, () => props.shortLabel ?? props.label));
  const type = (value: PartialValues<PathValue<v.InferInput<S>, P>>) => {
    field.onInput(value);
    props.of.typedIn(pointer);
  };
  return props.children({
    name: pointer,
    get label() {
      return props.label;
    },
    get value() {
      return field.input;
    },
    get checked() {
      return field.input;
    },
    get error() {
      return props.of.errorAt(pointer);
    },
    onInput: type,
    onChange: type,
    onBlur: () => props.of.leave(pointer),
  });
}
