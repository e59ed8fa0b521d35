import { type JSX, type ParentProps, Show } from "solid-js";
import "./empty-state.css";

interface EmptyStateProps extends ParentProps {
  readonly title: string;
  /** What this is for. */
  readonly text?: string | undefined;
}

/** Where nothing is yet: what will be here, and as children the first step. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="empty-state">
      <p class="empty-state-title">{props.title}</p>
      <Show when={props.text}>
        <p class="muted">{props.text}</p>
      </Show>
      <Show when={props.children}>
        <div class="row">{props.children}</div>
      </Show>
    </div>
  );
}
