import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { preloadTexts, useText } from "../../i18n/text.ts";

const load = async () => {
  preloadTexts(["take"]);
  return { default: (await import("./take-along-list.tsx")).TakeAlongList };
};
const TakeAlongList = lazy(load);

/** The agenda for one's own calendar, on paper, in apps and on other pages; what it holds arrives when it is opened. */
export function TakeAlong(props: { readonly slug: string; readonly agenda: PublicAgenda }): JSX.Element {
  const t = useText();
  const [opened, setOpened] = createSignal(false);
  return (
    <details class="take-along no-print" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{t("agenda.take")}</summary>
      <Show when={opened()}>
        <Suspense>
          <TakeAlongList slug={props.slug} agenda={props.agenda} />
        </Suspense>
      </Show>
    </details>
  );
}
