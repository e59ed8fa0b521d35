import type { ReleasedFile } from "@assize/core/speaking/schema.ts";
import { createResource, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { get, send } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { showProblem } from "../../ui/toast.ts";

interface SessionRef {
  readonly conferenceId: string;
  readonly sessionId: string;
}

const filesOf = ({ conferenceId, sessionId }: SessionRef) =>
  `/me/conferences/${conferenceId}/sessions/${sessionId}/files` as const;

/** Nobody without a place is told that there is something. */
const loadFiles = async (ref: SessionRef): Promise<readonly ReleasedFile[]> => {
  const found = await get<{ readonly items: readonly ReleasedFile[] }>(filesOf(ref)).catch(() => null);
  return found?.data.items ?? [];
};

/** What the speakers of a session let the participants take along. */
export function SessionFiles(props: SessionRef): JSX.Element {
  const t = useText();
  const [files] = createResource(() => ({ conferenceId: props.conferenceId, sessionId: props.sessionId }), loadFiles);
  const open = async ({ speakerId, kind, number }: ReleasedFile) => {
    try {
      const path = `${filesOf(props)}/${speakerId}/${kind}/${number}/link` as const;
      location.assign((await send<{ readonly url: string }>("POST", path)).data.url);
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Show when={files.state === "ready" && files().length > 0}>
      <Section title={t("speakers.files")}>
        <ul class="plain-list stack">
          <For each={files()}>
            {(file) => (
              <li class="row">
                <Button onClick={() => void open(file)}>{t("speakers.files.open", { name: file.filename })}</Button>
                <span class="muted" lang={file.speaker.locale}>
                  {file.speaker.text}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
