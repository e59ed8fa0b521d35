import "../registration/answer-list.css";
import type { SupportLine } from "@assize/core/support/words.ts";
import { For, type JSX } from "solid-js";

/** What is kept, line by line. */
export function Lines(props: { readonly of: readonly SupportLine[] }): JSX.Element {
  return (
    <dl class="answers">
      <For each={props.of}>
        {({ label, value }) => (
          <div class="answers__row">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
