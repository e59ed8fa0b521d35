import { useLocation } from "@solidjs/router";
import RotateCw from "lucide-solid/icons/rotate-cw";
import { createEffect, type JSX, Match, on, Switch } from "solid-js";
import { useText } from "../i18n/text.ts";
import { Problem } from "../lib/problem.ts";
import { Button } from "../ui/button.tsx";
import { NotFound } from "../ui/not-found.tsx";
import { Page } from "../ui/page.tsx";

interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

const hiddenCodes: ReadonlySet<string> = new Set(["not_found", "forbidden", "unauthenticated"]);

/** What a page shows in place of itself. What is not there and what is not allowed look the same. */
export function ErrorPage(props: ErrorPageProps): JSX.Element {
  const t = useText();
  const location = useLocation();
  const problem = () => (props.error instanceof Problem ? props.error : null);
  createEffect(
    on(
      () => location.pathname,
      () => props.retry(),
      { defer: true },
    ),
  );
  // A page whose code did not arrive stays broken until the document is loaded anew.
  const retry = () => (problem() ? props.retry() : globalThis.location.reload());
  const again = () => (
    <Button icon={RotateCw} onClick={retry}>
      {t("shell.error.retry")}
    </Button>
  );
  return (
    <Switch
      fallback={
        <Page title={problem()?.title || t("shell.error.title")} lead={problem()?.detail || t("shell.error.text")}>
          {again()}
        </Page>
      }
    >
      <Match when={hiddenCodes.has(problem()?.code ?? "")}>
        <NotFound />
      </Match>
      <Match when={problem()?.code === "network"}>
        <Page title={t("shell.error.network")} lead={t("shell.error.network.text")}>
          {again()}
        </Page>
      </Match>
    </Switch>
  );
}
