import { locales } from "@assize/core/i18n/locale.ts";
import { courtLevels, regions } from "@assize/core/registration/terms.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { type Card, contactInput, type SpeakerLine } from "@assize/core/speaking/schema.ts";
import type { JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { check } from "../editing/check.ts";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { saveContact } from "./api.ts";

interface ContactDraft {
  familyName: string;
  givenName: string;
  patronymic: string;
  email: string;
  institution: string;
  position: string;
  courtLevel: string;
  region: string;
  locale: string;
}

const draftOf = ({ card, speaker }: SpeakerLine): ContactDraft => ({
  familyName: card?.familyName ?? "",
  givenName: card?.givenName ?? "",
  patronymic: card?.patronymic ?? "",
  email: card?.email ?? "",
  institution: card?.institution ?? (speaker.institution ? inLocale(speaker.institution, locale()) : ""),
  position: card?.position ?? inLocale(speaker.position, locale()).slice(0, 120),
  courtLevel: card?.courtLevel ?? "none",
  region: card?.region ?? "bishkek",
  locale: card?.locale ?? locale(),
});

const checkContact = ({ patronymic, ...draft }: ContactDraft) =>
  check(contactInput, { ...draft, ...(patronymic.trim() !== "" && { patronymic }) });

function Fields(props: { readonly of: Editor<ContactDraft, Card> }): JSX.Element {
  const t = useText();
  const bound = (name: keyof ContactDraft) => ({
    ...props.of.field(`/${name}`, t(`registration.field.${name}`)),
    value: props.of.draft[name],
  });
  const text = (name: keyof ContactDraft) => ({
    ...bound(name),
    autocomplete: "off" as const,
    onInput: (value: string) => props.of.setDraft(name, value),
  });
  const choice = (name: "courtLevel" | "region" | "locale") => ({
    ...bound(name),
    onChange: (value: string) => props.of.setDraft(name, value),
  });
  return (
    <>
      <TextField {...text("familyName")} />
      <TextField {...text("givenName")} />
      <TextField {...text("patronymic")} required={false} />
      <TextField {...text("email")} type="email" inputmode="email" />
      <TextField {...text("institution")} />
      <TextField {...text("position")} />
      <SelectField
        {...choice("courtLevel")}
        options={courtLevels.map((one) => ({ value: one, label: t(`registration.courtLevel.${one}`) }))}
      />
      <SelectField
        {...choice("region")}
        options={regions.map((one) => ({ value: one, label: t(`registration.region.${one}`) }))}
      />
      <RadioField
        {...choice("locale")}
        options={locales.map((one) => ({ value: one, label: t(`registration.language.${one}`) }))}
      />
    </>
  );
}

interface DialogProps {
  readonly conferenceId: string;
  readonly of: SpeakerLine;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Whom to write to about a speaker. */
export function ContactDialog(props: DialogProps): JSX.Element {
  const t = useText();
  const { conferenceId, of: line } = props;
  const editor = createEditor<ContactDraft, Parameters<typeof saveContact>[2], Card>({
    known: line.card,
    draftOf: () => draftOf(line),
    check: checkContact,
    send: (input, _onto, key) => saveContact(conferenceId, line.speaker.id, input, key),
    reload: async () => null,
    said: () => [],
    onSaved: () => {
      showToast({ text: t("speaking.contact.saved") });
      props.onDone();
    },
  });
  const leaving = createLeaving(editor);
  const close = () => leaving.leave(props.onLeave);
  return (
    <Dialog open wide title={t("speaking.contact.of", { name: inLocale(line.speaker.name, locale()) })} onClose={close}>
      <EditorForm of={editor} save={t("speaking.contact.save")} onLeave={close} onTheirs={props.onDone}>
        <Fields of={editor} />
      </EditorForm>
      <LeaveDialog of={leaving} />
    </Dialog>
  );
}
