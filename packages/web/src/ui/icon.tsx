import type { LucideProps } from "lucide-solid";
import type { Component, JSX } from "solid-js";
import { Dynamic } from "solid-js/web";

/** An icon of lucide: `import Check from "lucide-solid/icons/check"`, so that only what is drawn is downloaded. */
export type IconShape = Component<LucideProps>;

/** Always beside a text, or inside a control that has one: readers of the screen hear nothing of it. */
export function Icon(props: { readonly of: IconShape; readonly size?: number }): JSX.Element {
  return <Dynamic component={props.of} size={props.size ?? 20} strokeWidth={1.75} aria-hidden="true" class="icon" />;
}
