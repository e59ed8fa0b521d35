import { type JSX, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { online } from "../lib/network.ts";

/** A thin line while the connection is gone. */
export function OfflineLine(): JSX.Element {
  const t = useText();
  return (
    <div role="status" class="no-print">
      <Show when={!online()}>
        <div class="offline-line">
          <p>{t("shell.offline")}</p>
        </div>
      </Show>
    </div>
  );
}
