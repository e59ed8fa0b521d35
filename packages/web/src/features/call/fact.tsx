import type { JSX, ParentProps } from "solid-js";

/** One line of a list of facts. */
export function Fact(props: ParentProps<{ readonly name: string }>): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
