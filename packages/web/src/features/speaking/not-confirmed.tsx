import { createResource, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { loadSpeaking } from "./api.ts";
import { countNotConfirmed } from "./count-not-confirmed.ts";

/** How many of the agenda's speakers have not confirmed, and the way to them. */
export function NotConfirmed(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [lines] = createResource(() => props.conferenceId, loadSpeaking);
  const open = () => countNotConfirmed(lines.latest ?? []);
  return (
    <div class="row">
      <Show when={open() > 0}>
        <span role="status">{t("speaking.notConfirmed", { count: open() })}</span>
      </Show>
      <LinkButton href={pathTo("speaking", { conferenceId: props.conferenceId })}>{t("speaking.open")}</LinkButton>
    </div>
  );
}
