import { currentOf } from "@assize/core/speaker-file/policy.ts";
import type { FileKind, SpeakerFile } from "@assize/core/speaker-file/schema.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { StatusTag, Tag } from "../../ui/tag.tsx";
import { showProblem } from "../../ui/toast.ts";
import { openFile, type SpeakingRef } from "./api.ts";

interface FileLinesProps {
  readonly at: SpeakingRef;
  /** Of one session, in the order in which they came. */
  readonly of: readonly SpeakerFile[];
  readonly kind: FileKind;
  readonly timeZone: string;
}

/** The versions of what a speaker brings to a session, the newest first. */
export function FileLines(props: FileLinesProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const versions = () => props.of.filter(({ kind }) => kind === props.kind).toReversed();
  const current = () => currentOf(versions())[0]?.number;
  const open = async (file: SpeakerFile) => {
    try {
      location.assign(await openFile(props.at, file));
    } catch (error) {
      showProblem(error);
    }
  };
  const megabytes = (bytes: number) => format().number(Math.max(0.1, Math.round(bytes / 100_000) / 10));
  return (
    <ul class="plain-list speaker-files">
      <For each={versions()}>
        {(file) => (
          <li>
            <div>
              <span class="speaker-file-name">{file.filename}</span>
              <span class="hint">
                {t("speaking.files.version", {
                  number: file.number,
                  size: megabytes(file.sizeBytes),
                  time: format().dateTime(file.uploadedAt),
                })}
              </span>
              <span class="row">
                <Show when={file.number === current()}>
                  <Tag>{t("speaking.files.current")}</Tag>
                </Show>
                <Show when={file.late}>
                  <StatusTag tone="waiting">{t("speaking.files.late")}</StatusTag>
                </Show>
              </span>
            </div>
            <Button label={t("speaking.files.openOne", { name: file.filename })} onClick={() => void open(file)}>
              {t("speaking.files.open")}
            </Button>
          </li>
        )}
      </For>
    </ul>
  );
}
