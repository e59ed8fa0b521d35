import type { JSX, ParentProps } from "solid-js";

/** Text for those who listen. */
export function VisuallyHidden(props: ParentProps): JSX.Element {
  return <span class="visually-hidden">{props.children}</span>;
}
