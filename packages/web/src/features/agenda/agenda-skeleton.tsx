import { For, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import "./agenda.css";

/** The shape of an agenda that is on its way: times at the side, sessions beside them. */
export function AgendaSkeleton(): JSX.Element {
  const t = useText();
  return (
    <div class="page" role="status">
      <span class="visually-hidden">{t("shell.loading")}</span>
      <div class="skeleton" aria-hidden="true">
        <span class="skeleton-title skeleton-6" />
      </div>
      <Skeleton lines={[7]} />
      <div>
        <For each={[9, 6, 8, 7, 9]}>
          {(tenths) => (
            <div class="agenda-row">
              <Skeleton lines={[9]} />
              <Skeleton lines={[tenths, 4]} />
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
