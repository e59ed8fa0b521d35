import type { ExportList } from "@assize/core/support/schema.ts";
import { For, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { LinkButton } from "../../ui/button.tsx";
import { listUrl } from "./api.ts";

/** A list as a file for the desk; the server notes that it was taken. */
export function Downloads(props: { readonly conferenceId: string; readonly list: ExportList }): JSX.Element {
  const t = useText();
  return (
    <div>
      <div class="row">
        <For each={["xlsx", "csv"] as const}>
          {(format) => (
            <LinkButton href={listUrl(props.conferenceId, props.list, format)} download={`${props.list}.${format}`}>
              {t("support.download", { format: format.toUpperCase() })}
            </LinkButton>
          )}
        </For>
      </div>
      <p class="hint">{t("support.download.hint")}</p>
    </div>
  );
}
