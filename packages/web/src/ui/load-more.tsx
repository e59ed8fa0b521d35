import { type JSX, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import { Button } from "./button.tsx";

interface LoadMoreProps {
  readonly shown: number;
  readonly more: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}

/** The next part of a list that the server gives by cursor. */
export function LoadMore(props: LoadMoreProps): JSX.Element {
  const t = useText();
  return (
    <div class="row no-print">
      <Show when={props.more}>
        <Button busy={props.busy} busyLabel={t("shell.more.loading")} onClick={props.onMore}>
          {t("shell.more")}
        </Button>
      </Show>
      <span class="hint" role="status">
        {t("shell.more.shown", { count: props.shown })}
      </span>
    </div>
  );
}
