import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Section } from "../../ui/page.tsx";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { BasicsFields, DayFields, VenueFields, WindowFields } from "./basics-fields.tsx";
import type { ConferenceEditor } from "./create-conference-editor.ts";
import { PartnerFields, ResourceFields } from "./list-fields.tsx";
import "./settings.css";

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
