import { inLocale } from "@assize/core/shared/multi-text.ts";
import { mayBring } from "@assize/core/speaker-file/policy.ts";
import { type FileKind, fileKinds } from "@assize/core/speaker-file/terms.ts";
import type { SpeakerPart, SpeakingPage } from "@assize/core/speaking/schema.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { Section } from "../../ui/page.tsx";
import { errorWords } from "../registration/error-words.ts";
import type { SpeakingRef } from "./api.ts";
import { acceptedEnds, createFileSending } from "./create-file-sending.ts";
import { FileLines } from "./file-lines.tsx";

interface OwnFilesProps {
  readonly at: SpeakingRef;
  readonly of: SpeakingPage;
  readonly onChanged: (page: SpeakingPage) => void;
}

/** Until when, in words; afterwards, that it is late and still welcome. */
function Due(props: { readonly at: string; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const words = () => {
    const now = new Date();
    const time = format().dateTime(props.at);
    if (now.toISOString() > props.at) return t("speaking.files.overdue", { time });
    return t("speaking.files.due", { time, relative: format().relative(props.at, now) });
  };
  return <p>{words()}</p>;
}

interface SlotProps extends OwnFilesProps {
  readonly sessionId: string;
  readonly kind: FileKind;
}

function Slot(props: SlotProps): JSX.Element {
  const t = useText();
  const { at, sessionId, kind } = props;
  const work = createFileSending(at, { sessionId, kind }, (page) => props.onChanged(page));
  const files = () => props.of.files.filter((file) => file.sessionId === props.sessionId);
  const percent = () => Math.round((work.sending()?.share ?? 0) * 100);
  return (
    <div class="stack">
      <FileField
        name={`${props.kind}.${props.sessionId}`}
        label={t(`speaking.files.${props.kind}`)}
        hint={t(`speaking.files.${props.kind}.hint`)}
        required={false}
        accept={acceptedEnds}
        file={work.sending()?.file}
        error={errorWords(work.fault() ?? undefined)}
        onFile={work.choose}
      />
      <Show when={work.sending()}>
        {(sending) => (
          <Show
            when={sending().failed}
            fallback={
              <p class="hint" role="status">
                {percent() < 100 ? t("speaking.files.sending", { percent: percent() }) : t("speaking.files.checking")}
              </p>
            }
          >
            <div class="row" role="alert">
              <span>{t("speaking.files.failed", { name: sending().file.name })}</span>
              <Button onClick={work.again}>{t("speaking.files.again")}</Button>
            </div>
          </Show>
        )}
      </Show>
      <FileLines at={props.at} of={files()} kind={props.kind} timeZone={props.of.conference.timeZone} />
    </div>
  );
}

function OfSession(props: OwnFilesProps & { readonly part: SpeakerPart }): JSX.Element {
  const dueAt = () => props.of.slidesDue.find(({ sessionId }) => sessionId === props.part.sessionId)?.dueAt;
  return (
    <div class="stack">
      <h3>{inLocale(props.part.title, locale())}</h3>
      <Show when={dueAt()}>{(at) => <Due at={at()} timeZone={props.of.conference.timeZone} />}</Show>
      <For each={fileKinds}>{(kind) => <Slot {...props} sessionId={props.part.sessionId} kind={kind} />}</For>
    </div>
  );
}

/** What the speaker brings to each session: slides and handouts, in versions. */
export function OwnFiles(props: OwnFilesProps): JSX.Element {
  const t = useText();
  const sessions = () => {
    const bringing = props.of.parts.filter(({ role }) => mayBring(role));
    return [...new Map(bringing.map((part) => [part.sessionId, part])).values()];
  };
  return (
    <Show when={sessions().length > 0}>
      <Section title={t("speaking.files.title")}>
        <p class="hint">{t("speaking.files.text")}</p>
        <For each={sessions().map(({ sessionId }) => sessionId)}>
          {(id) => (
            <Show when={sessions().find(({ sessionId }) => sessionId === id)}>
              {(part) => <OfSession {...props} part={part()} />}
            </Show>
          )}
        </For>
      </Section>
    </Show>
  );
}
