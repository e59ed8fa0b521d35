import { conferenceEvent } from "@assize/core/conference/policy.ts";
import { createEffect, onCleanup } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import type { PublicConference } from "./api.ts";

function inHead<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  write: (element: HTMLElementTagNameMap[Name]) => void,
) {
  const element = document.createElement(name);
  write(element);
  document.head.append(element);
  onCleanup(() => element.remove());
}

/** Tells search engines what the page is about. The block is data, which no policy lets run and none needs to; the sessions stay behind a link. */
export function EventData(props: { readonly of: PublicConference }): null {
  createEffect(() => {
    const event = conferenceEvent(props.of, window.location.origin, locale());
    inHead("script", (script) => {
      script.type = "application/ld+json";
      script.textContent = JSON.stringify(event);
    });
    inHead("link", (link) => {
      link.rel = "alternate";
      link.type = "application/ld+json";
      link.href = `/api/public/conferences/${props.of.slug}/agenda.jsonld?lang=${locale()}`;
    });
  });
  return null;
}
