import { type ReviewerInput, reviewerInput } from "@assize/core/call/review-schema.ts";
import type { CallBoard } from "@assize/core/call/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Section } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { check } from "../editing/check.ts";
import { ChoicesField } from "../editing/choices-field.tsx";
import { createEditor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { addReviewer } from "./api.ts";

interface ReviewerDraft {
  email: string;
  institution: string;
  trackIds: string[];
}

interface FormProps {
  readonly conferenceId: string;
  readonly tracks: CallBoard["tracks"];
  readonly onDone: () => void;
}

const empty = (): ReviewerDraft => ({ email: "", institution: "", trackIds: [] });

function createAppointing(props: FormProps) {
  const t = useText();
  return createEditor<ReviewerDraft, ReviewerInput, true>({
    known: null,
    draftOf: empty,
    check: ({ institution, ...draft }) =>
      check(reviewerInput, { ...draft, institution: institution.trim() === "" ? null : institution }),
    send: async (input) => {
      await addReviewer(props.conferenceId, input);
      return true;
    },
    reload: async () => null,
    said: () => [],
    onSaved: () => {
      showToast({ text: t("call.reviewers.added") });
      props.onDone();
    },
  });
}

/** Letting somebody review; an account is made where there is none. */
export function AppointForm(props: FormProps): JSX.Element {
  const t = useText();
  const editor = createAppointing(props);
  return (
    <Section title={t("call.reviewers.add")}>
      <EditorForm of={editor} save={t("call.reviewers.add")} onTheirs={() => {}}>
        <TextField
          {...editor.field("/email", t("registration.field.email"))}
          hint={t("call.reviewers.email.hint")}
          type="email"
          inputmode="email"
          autocomplete="off"
          value={editor.draft.email}
          onInput={(email) => editor.setDraft("email", email)}
        />
        <TextField
          {...editor.field("/institution", t("registration.field.institution"))}
          hint={t("call.reviewers.institution.hint")}
          autocomplete="off"
          required={false}
          value={editor.draft.institution}
          onInput={(institution) => editor.setDraft("institution", institution)}
        />
        <Show when={props.tracks.length > 0}>
          <ChoicesField
            {...editor.field("/trackIds", t("call.reviewers.tracks"))}
            hint={t("call.reviewers.tracks.hint")}
            value={editor.draft.trackIds}
            options={props.tracks.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }))}
            onChange={(chosen) => editor.setDraft("trackIds", chosen)}
          />
        </Show>
      </EditorForm>
    </Section>
  );
}
