import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { AgendaEditorPage } from "../features/agenda-editor/editor-page.tsx";

export default function AgendaEditorRoute(): JSX.Element {
  const params = useParams<{ conferenceId: string }>();
  return (
    <Show when={params.conferenceId} keyed>
      {(conferenceId) => <AgendaEditorPage conferenceId={conferenceId} />}
    </Show>
  );
}
