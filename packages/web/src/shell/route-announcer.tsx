import { useIsRouting, useLocation } from "@solidjs/router";
import { createEffect, createSignal, type JSX, on, onCleanup } from "solid-js";
import { useText } from "../i18n/text.ts";

const slowMs = 400;

/** Tells a screen reader that a slow page is on its way. Its arrival is told by the heading, which takes the focus. */
export function RouteAnnouncer(): JSX.Element {
  const t = useText();
  const isRouting = useIsRouting();
  const location = useLocation();
  const [text, setText] = createSignal("");
  createEffect(() => {
    if (!isRouting()) return;
    const timer = setTimeout(() => setText(t("shell.page.loading")), slowMs);
    onCleanup(() => clearTimeout(timer));
  });
  createEffect(
    on(
      () => location.pathname,
      () => setText(document.title),
      { defer: true },
    ),
  );
  return (
    <p role="status" class="visually-hidden">
      {text()}
    </p>
  );
}
