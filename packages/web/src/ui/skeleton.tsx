import { For, type JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import "./skeleton.css";

interface SkeletonProps {
  /** One entry a line: the share of the width that the text will take, in tenths. */
  readonly lines?: readonly number[] | undefined;
}

/** Lines where text will be; unseen for the first 100 ms. Draw the shape of what comes with several. */
export function Skeleton(props: SkeletonProps): JSX.Element {
  return (
    <div class="skeleton" aria-hidden="true">
      <For each={props.lines ?? [10, 9, 6]}>{(tenths) => <span class={`skeleton-line skeleton-${tenths}`} />}</For>
    </div>
  );
}

/** A whole page on its way. */
export function PageSkeleton(): JSX.Element {
  const t = useText();
  return (
    <div class="page" role="status">
      <span class="visually-hidden">{t("shell.loading")}</span>
      <div class="skeleton" aria-hidden="true">
        <span class="skeleton-title skeleton-6" />
      </div>
      <Skeleton lines={[8, 7]} />
      <Skeleton lines={[10, 9, 10, 4]} />
    </div>
  );
}
