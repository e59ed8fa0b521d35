import Check from "lucide-solid/icons/check";
import CircleDashed from "lucide-solid/icons/circle-dashed";
import Hourglass from "lucide-solid/icons/hourglass";
import X from "lucide-solid/icons/x";
import type { JSX, ParentProps } from "solid-js";
import { Icon } from "./icon.tsx";
import "./tag.css";

/** A short word about a thing: its track, its language, its kind. */
export function Tag(props: ParentProps<{ readonly track?: number | undefined }>): JSX.Element {
  return (
    <span class="tag" classList={{ [`track-${((props.track ?? 0) % 6) + 1}`]: props.track !== undefined }}>
      {props.children}
    </span>
  );
}

export type StatusTone = "neutral" | "success" | "waiting" | "refused";

const icons = { neutral: CircleDashed, success: Check, waiting: Hourglass, refused: X } as const;

/** Where a thing stands in its life; the icon says it without the colour. */
export function StatusTag(props: ParentProps<{ readonly tone: StatusTone }>): JSX.Element {
  return (
    <span class={`tag status ${props.tone}`}>
      <Icon of={icons[props.tone]} size={15} />
      {props.children}
    </span>
  );
}
