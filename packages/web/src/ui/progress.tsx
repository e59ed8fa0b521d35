import type { JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import "./progress.css";

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How far counted work is, in figures too. */
export function Progress(props: ProgressProps): JSX.Element {
  const t = useText();
  const count = () => t("shell.progress", { done: props.done, total: props.total });
  return (
    <div class="progress">
      <div class="progress-words">
        <span>{props.label}</span>
        <span class="figures">{count()}</span>
      </div>
      <progress value={props.done} max={Math.max(1, props.total)} aria-label={props.label} aria-valuetext={count()} />
    </div>
  );
}
