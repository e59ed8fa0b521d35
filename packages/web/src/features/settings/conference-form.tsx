import type { Conference, ConferenceInput } from "@assize/core/conference/schema.ts";
import type { JSX } from "solid-js";
import { ownTimeZone } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Section } from "../../ui/page.tsx";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { loadConference, saveConference } from "./api.ts";
import { BasicsFields, DayFields, VenueFields, WindowFields } from "./basics-fields.tsx";
import { type ConferenceDraft, checkConference, conferenceDraft } from "./conference-draft.ts";
import { conferenceSaid } from "./conference-said.ts";
import { PartnerFields, ResourceFields } from "./list-fields.tsx";
import "./settings.css";

export type ConferenceEditor = Editor<ConferenceDraft, Conference>;

/** The editor of a conference, known or new. */
export function createConferenceEditor(
  known: Conference | null,
  onSaved: (saved: Conference) => void,
): ConferenceEditor {
  const t = useText();
  return createEditor<ConferenceDraft, ConferenceInput, Conference>({
    known,
    draftOf: (item) => conferenceDraft(item, locale(), ownTimeZone()),
    check: checkConference,
    send: saveConference,
    reload: async () => (known === null ? null : loadConference(known.id)),
    said: (draft) => conferenceSaid(draft, t),
    onSaved,
  });
}

interface FormProps {
  readonly of: ConferenceEditor;
  readonly save: string;
}

/** Everything that an organizer says of a conference. */
export function ConferenceForm(props: FormProps): JSX.Element {
  const t = useText();
  const leaving = createLeaving(props.of);
  const useTheirs = () => {
    const theirs = props.of.theirs();
    if (theirs) props.of.take(theirs);
  };
  return (
    <div class="settings-form">
      <EditorForm of={props.of} save={props.save} onTheirs={useTheirs}>
        <Section title={t("settings.part.basics")}>
          <BasicsFields of={props.of} />
        </Section>
        <Section title={t("settings.part.days")}>
          <DayFields of={props.of} />
        </Section>
        <Section title={t("settings.part.venue")}>
          <VenueFields of={props.of} />
        </Section>
        <Section title={t("settings.part.registration")}>
          <WindowFields of={props.of} />
        </Section>
        <Section title={t("settings.part.partners")}>
          <PartnerFields of={props.of} />
        </Section>
        <Section title={t("settings.part.resources")}>
          <ResourceFields of={props.of} />
        </Section>
      </EditorForm>
      <LeaveDialog of={leaving} />
    </div>
  );
}
