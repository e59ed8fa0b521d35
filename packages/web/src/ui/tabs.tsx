import { Tabs as Kobalte } from "@kobalte/core/tabs";
import { For, type JSX } from "solid-js";
import "./tabs.css";

export interface Tab {
  readonly value: string;
  readonly label: string;
  readonly content: () => JSX.Element;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Keep it in the address of the page, so that a tab can be sent to a colleague. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Views of one thing, one at a time. Days of an agenda are links, not tabs. */
export function Tabs(props: TabsProps): JSX.Element {
  return (
    <Kobalte class="tabs" value={props.value} onChange={props.onChange}>
      <Kobalte.List class="tabs-list" aria-label={props.label}>
        <For each={props.tabs}>
          {(tab) => (
            <Kobalte.Trigger class="tab" value={tab.value}>
              {tab.label}
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>
        {(tab) => (
          <Kobalte.Content class="tab-panel" value={tab.value}>
            {tab.content()}
          </Kobalte.Content>
        )}
      </For>
    </Kobalte>
  );
}
