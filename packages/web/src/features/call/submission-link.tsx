import { A } from "@solidjs/router";
import { createResource, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { loadOrigin } from "./api.ts";

/** The way from a session to the submission that it was proposed as; nothing where it was not. */
export function SubmissionLink(props: { readonly conferenceId: string; readonly sessionId: string }): JSX.Element {
  const t = useText();
  const [origin] = createResource(() => loadOrigin(props.conferenceId, props.sessionId));
  return (
    <Show when={origin.state === "ready" && origin.latest}>
      {(submissionId) => (
        <p>
          <A href={pathTo("callSubmission", { conferenceId: props.conferenceId, submissionId: submissionId() })}>
            {t("planning.session.submission")}
          </A>
        </p>
      )}
    </Show>
  );
}
