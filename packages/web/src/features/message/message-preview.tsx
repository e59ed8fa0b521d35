import "./message.css";
import type { MessageState, MessageView, MessagePreview as Preview } from "@assize/core/message/schema.ts";
import { createResource, type JSX, Match, Show, Switch } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { loadPreview } from "./api.ts";

/** Our policy reaches into the frame and allows no style there, so the face and the edge are said in the oldest way there is. */
const dressed = (html: string): string =>
  html
    .replace("<body>", '<body marginwidth="16" marginheight="16"><font face="system-ui, sans-serif">')
    .replace("</body>", "</font></body>");

function Words(props: { readonly of: NonNullable<Preview["words"]> }): JSX.Element {
  const t = useText();
  return (
    <>
      <dl class="letter-head">
        <dt>{t("message.preview.to")}</dt>
        <dd>{props.of.to}</dd>
        <dt>{t("message.preview.subject")}</dt>
        <dd lang={props.of.language}>{props.of.subject}</dd>
        <Show when={props.of.files.length > 0}>
          <dt>{t("message.preview.files")}</dt>
          <dd>{props.of.files.join(", ")}</dd>
        </Show>
      </dl>
      <iframe class="letter" title={t("message.preview.frame")} sandbox="" srcdoc={dressed(props.of.html)} />
    </>
  );
}

const lost: ReadonlySet<MessageState> = new Set(["failed", "bounced", "complained"]);

/** A message as it reads today, in a frame where nothing runs, and what became of it. */
export function MessagePreview(props: { readonly conferenceId: string; readonly of: MessageView }): JSX.Element {
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
        <Match when={preview.latest}>
          {(shown) => (
            <>
              <Show when={shown().changedSince}>
                <Notice>
                  <p>{t("message.preview.changed")}</p>
                </Notice>
              </Show>
              <Show when={shown().words} fallback={<p>{t("message.preview.none")}</p>}>
                {(words) => <Words of={words()} />}
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}
