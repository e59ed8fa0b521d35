import { locales } from "@assize/core/i18n/locale.ts";
import type { InstitutionInput, InstitutionWithQuotas } from "@assize/core/nomination/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { For, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { allLanguages } from "../editing/text-draft.ts";
import { loadInstitutions, saveInstitution } from "./api.ts";
import { checkInstitution, type FormBase, type InstitutionDraft, institutionDraft } from "./institution-draft.ts";

type InstitutionEditor = Editor<InstitutionDraft, InstitutionWithQuotas>;

interface DialogProps {
  readonly conferenceId: string;
  readonly base: FormBase;
  /** Null for a new one. */
  readonly known: InstitutionWithQuotas | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

interface PartProps {
  readonly of: InstitutionEditor;
  readonly base: FormBase;
}

function ContactFields(props: PartProps): JSX.Element {
  const t = useText();
  const text = (name: "familyName" | "givenName" | "email" | "phone") => ({
    ...props.of.field(`/contact/${name}`, t(`nomination.column.${name}`)),
    value: props.of.draft[name],
    onInput: (value: string) => props.of.setDraft(name, value),
  });
  return (
    <FieldGroup name="/contact" label={t("nomination.form.contact")} hint={t("nomination.form.contact.hint")}>
      <div class="nomination-fields">
        <TextField {...text("familyName")} autocomplete="off" />
        <TextField {...text("givenName")} autocomplete="off" />
        <TextField {...text("email")} type="email" inputmode="email" autocomplete="off" />
        <TextField {...text("phone")} type="tel" inputmode="tel" autocomplete="off" required={false} />
      </div>
    </FieldGroup>
  );
}

function QuotaFields(props: PartProps): JSX.Element {
  const t = useText();
  const group = () => props.of.field("/quotas", t("nomination.form.quotas"));
  return (
    <FieldGroup name={group().name} label={group().label} error={group().error} hint={t("nomination.form.quotas.hint")}>
      <For each={props.base.categories}>
        {({ name }, at) => (
          <NumberField
            name={`/places/${at()}`}
            label={inLocale(name, locale())}
            required={false}
            value={props.of.draft.places[at()]}
            onInput={(value) => props.of.setDraft("places", at(), value)}
          />
        )}
      </For>
    </FieldGroup>
  );
}

function MomentFields(props: PartProps & { readonly name: "nominateUntil" | "replaceUntil" }): JSX.Element {
  const t = useText();
  const field = () => props.of.field(`/${props.name}`, t(`nomination.form.${props.name}`));
  return (
    <FieldGroup
      name={field().name}
      label={field().label}
      error={field().error}
      hint={props.name === "replaceUntil" ? t("nomination.form.replaceUntil.hint") : undefined}
    >
      <div class="field-pair">
        <DateField
          name={`/${props.name}/day`}
          label={t("nomination.form.day")}
          value={props.of.draft[props.name].day}
          onInput={(day) => props.of.setDraft(props.name, "day", day)}
        />
        <TimeField
          name={`/${props.name}/time`}
          label={t("nomination.form.time")}
          value={props.of.draft[props.name].time}
          onInput={(time) => props.of.setDraft(props.name, "time", time)}
        />
      </div>
    </FieldGroup>
  );
}

function createInstitutionEditor(props: DialogProps): InstitutionEditor {
  const t = useText();
  return createEditor<InstitutionDraft, InstitutionInput, InstitutionWithQuotas>({
    known: props.known,
    draftOf: (item) => institutionDraft(item, locale(), props.base),
    check: (draft) => checkInstitution(draft, props.base),
    send: (input, onto, key) => saveInstitution(props.conferenceId, input, onto, key),
    reload: async () => (await loadInstitutions(props.conferenceId)).find(({ id }) => id === props.known?.id) ?? null,
    said: (draft) => [
      { label: t("nomination.form.name"), value: allLanguages(draft.name) },
      { label: t("nomination.form.contact"), value: `${draft.familyName} ${draft.givenName}, ${draft.email}` },
      { label: t("nomination.form.quotas"), value: draft.places.map((one) => one ?? 0).join(", ") },
      { label: t("nomination.form.nominateUntil"), value: `${draft.nominateUntil.day} ${draft.nominateUntil.time}` },
      { label: t("nomination.form.replaceUntil"), value: `${draft.replaceUntil.day} ${draft.replaceUntil.time}` },
    ],
    onSaved: ({ contact: { email } }) => {
      showToast({
        text: props.known ? t("nomination.institutions.saved") : t("nomination.institutions.added", { email }),
      });
      props.onDone();
    },
  });
}

/** Everything that an organizer says of an institution that nominates. */
export function InstitutionDialog(props: DialogProps): JSX.Element {
  const t = useText();
  const editor = createInstitutionEditor(props);
  const leaving = createLeaving(editor);
  const close = () => leaving.leave(props.onLeave);
  const title = () =>
    props.known
      ? t("nomination.institutions.edit.of", { institution: inLocale(props.known.name, locale()) })
      : t("nomination.institutions.invite");
  return (
    <Dialog open wide title={title()} onClose={close}>
      <EditorForm
        of={editor}
        save={t(props.known ? "nomination.form.save" : "nomination.form.invite")}
        onLeave={close}
        onTheirs={props.onDone}
      >
        <MultiTextField
          of={editor}
          pointer="/name"
          label={t("nomination.form.name")}
          value={editor.draft.name}
          onInput={(language, text) => editor.setDraft("name", language, text)}
        />
        <ContactFields of={editor} base={props.base} />
        <RadioField
          name="/locale"
          label={t("nomination.form.locale")}
          value={editor.draft.locale}
          options={locales.map((one) => ({ value: one, label: t(`registration.language.${one}`) }))}
          onChange={(one) => editor.setDraft("locale", one)}
        />
        <QuotaFields of={editor} base={props.base} />
        <MomentFields of={editor} base={props.base} name="nominateUntil" />
        <MomentFields of={editor} base={props.base} name="replaceUntil" />
      </EditorForm>
      <LeaveDialog of={leaving} />
    </Dialog>
  );
}
