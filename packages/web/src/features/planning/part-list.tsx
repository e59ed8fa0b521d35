import type { Room, Track } from "@assize/core/agenda/schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import type { Speaker } from "@assize/core/speaker/schema.ts";
import Plus from "lucide-solid/icons/plus";
import { For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { singular } from "./words.ts";

interface PartListProps<T> {
  readonly kind: "rooms" | "tracks" | "speakers";
  readonly items: readonly T[];
  readonly facts: (item: T) => JSX.Element;
  readonly onAdd: () => void;
  readonly onEdit: (item: T) => void;
  readonly onDelete: (item: T) => void;
}

function Part<T extends Room | Track | Speaker>(props: PartListProps<T> & { readonly of: T }): JSX.Element {
  const t = useText();
  const name = () => readText(props.of.name, locale());
  const used = () =>
    props.of.usedBySessions > 0 ? t("planning.used", { count: props.of.usedBySessions }) : t("planning.unused");
  return (
    <li class="planned-part">
      <div class="planned-words">
        <h3 lang={name().locale}>{name().text}</h3>
        <p class="planned-facts">
          {props.facts(props.of)}
          <span class="muted">{used()}</span>
        </p>
      </div>
      <div class="row planned-tools">
        <Button
          variant="quiet"
          label={t("planning.edit.of", { name: name().text })}
          onClick={() => props.onEdit(props.of)}
        >
          {t("planning.edit")}
        </Button>
        <Button
          variant="quiet"
          label={t("planning.delete.of", { name: name().text })}
          onClick={() => props.onDelete(props.of)}
        >
          {t("planning.delete")}
        </Button>
      </div>
    </li>
  );
}

/** Rooms, tracks or speakers, and the first step where there is none. */
export function PartList<T extends Room | Track | Speaker>(props: PartListProps<T>): JSX.Element {
  const t = useText();
  const add = () => (
    <Button icon={Plus} onClick={props.onAdd}>
      {t(`planning.${singular[props.kind]}.add`)}
    </Button>
  );
  return (
    <Show
      when={props.items.length > 0}
      fallback={
        <EmptyState title={t(`planning.${props.kind}.empty`)} text={t(`planning.${props.kind}.empty.text`)}>
          {add()}
        </EmptyState>
      }
    >
      <div class="stack">
        <div class="row">{add()}</div>
        <ul class="plain-list">
          <For each={props.items}>{(item) => <Part {...props} of={item} />}</For>
        </ul>
      </div>
    </Show>
  );
}
