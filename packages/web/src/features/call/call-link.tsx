import { createResource, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { loadPublicCall } from "./api.ts";

/** The way to the call of a conference, as long as it is open. */
export function CallLink(props: { readonly slug: string }): JSX.Element {
  const t = useText();
  const [call] = createResource(() => props.slug, loadPublicCall);
  return (
    <Show when={call.state === "ready" && call.latest?.window === "open"}>
      <LinkButton href={pathTo("call", { slug: props.slug })}>{t("conference.call")}</LinkButton>
    </Show>
  );
}
