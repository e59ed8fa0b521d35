import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import X from "lucide-solid/icons/x";
import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { IconButton } from "../../ui/button.tsx";

interface ListToolsProps {
  readonly name: string;
  readonly at: number;
  readonly count: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** Up, down and away for one entry of a list. */
export function ListTools(props: ListToolsProps): JSX.Element {
  const t = useText();
  return (
    <span class="list-tools">
      <IconButton
        icon={ArrowUp}
        label={t("settings.up", { name: props.name })}
        disabled={props.at === 0}
        onClick={() => props.onMove(-1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t("settings.down", { name: props.name })}
        disabled={props.at === props.count - 1}
        onClick={() => props.onMove(1)}
      />
      <IconButton icon={X} label={t("settings.remove", { name: props.name })} onClick={props.onRemove} />
    </span>
  );
}
