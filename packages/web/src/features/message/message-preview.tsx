import "./message.css";
import type { MessageState, MessageView, MessagePreview as Preview } from "@assize/core/message/schema.ts";
import { createResource, type JSX, Match, Show, Switch } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { loadPreview } from "./api.ts";
import { DraftActions } from "./draft-actions.tsx";
import { LetterFrame } from "./letter-frame.tsx";

interface PreviewProps {
  readonly conferenceId: string;
  readonly of: MessageView;
  readonly onChanged: (message: MessageView) => void;
}

function Shown(props: PreviewProps & { readonly preview: Preview }): JSX.Element {
  const t = useText();
  return (
    <>
      <Show when={props.preview.changedSince}>
        <Notice>
          <p>{t("message.preview.changed")}</p>
        </Notice>
      </Show>
      <Show when={props.of.state === "draft"}>
        <DraftActions {...props} />
      </Show>
      <Show when={props.preview.words} fallback={<p>{t("message.preview.none")}</p>}>
        {(words) => <LetterFrame {...words()} />}
      </Show>
    </>
  );
}

const lost: ReadonlySet<MessageState> = new Set(["failed", "bounced", "complained"]);

/** A message as it reads today, in a frame where nothing runs, and what became of it. */
export function MessagePreview(props: PreviewProps): JSX.Element {
  const t = useText();
  const [preview] = createResource(
    () => `${props.of.id} ${props.of.version}`,
    () => loadPreview(props.conferenceId, props.of.id),
  );
  const waiting = (
    <div role="status">
      <p class="hint">{t("message.preview.loading")}</p>
      <Skeleton lines={[12, 8, 10]} />
    </div>
  );
  return (
    <div class="stack">
      <Show when={props.of.reason}>
        {(reason) => (
          <Notice tone={lost.has(props.of.state) ? "error" : "info"}>
            <p>{t(`message.reason.${reason()}`)}</p>
            <Show when={props.of.recipient?.mark}>{(mark) => <p>{t(`message.mark.${mark()}`)}</p>}</Show>
          </Notice>
        )}
      </Show>
      <Switch fallback={waiting}>
        <Match when={preview.error}>{(error) => <ProblemNotice problem={error()} />}</Match>
        <Match when={preview.latest}>{(shown) => <Shown {...props} preview={shown()} />}</Match>
      </Switch>
    </div>
  );
}
