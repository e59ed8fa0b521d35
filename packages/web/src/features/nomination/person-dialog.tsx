import { locales } from "@assize/core/i18n/locale.ts";
import type { InstitutionPage, Nomination, NominationView } from "@assize/core/nomination/schema.ts";
import { courtLevels, regions, sexes } from "@assize/core/registration/terms.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { fullName } from "../registration/full-name.ts";
import { type InstitutionRef, sendNomination, sendReplacement } from "./api.ts";
import { checkNomination, checkReplacement, emptyPerson, type PersonDraft } from "./person-draft.ts";

type PersonEditor = Editor<PersonDraft, Nomination>;

interface DialogProps {
  readonly at: InstitutionRef;
  readonly page: InstitutionPage;
  /** Who is replaced; null for a new nomination. */
  readonly replaced: NominationView | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

const freeCategories = ({ institution, categories }: InstitutionPage) =>
  categories.filter(({ id }) =>
    institution.quotas.some((quota) => quota.categoryId === id && quota.heldPlaces < quota.quotaPlaces),
  );

function createPersonEditor(props: DialogProps): PersonEditor {
  const t = useText();
  const { replaced, at, page } = props;
  const free = freeCategories(page);
  const only = free.length === 1 ? free[0]?.id : undefined;
  const shared = {
    known: null,
    draftOf: () => emptyPerson(replaced?.categoryId ?? only ?? "", page.institution.locale),
    reload: async () => null,
    said: () => [],
    onSaved: (nomination: Nomination) => {
      showToast({ text: t("nomination.person.sent", { name: fullName(nomination), email: nomination.email }) });
      props.onDone();
    },
  };
  if (replaced === null)
    return createEditor({
      ...shared,
      check: checkNomination,
      send: (input, _onto, key) => sendNomination(at, input, key),
    });
  const ref = { ...at, nominationId: replaced.id };
  return createEditor({
    ...shared,
    check: checkReplacement,
    send: (input, _onto, key) => sendReplacement(ref, input, key),
  });
}

interface FieldsProps {
  readonly of: PersonEditor;
}

function NameFields(props: FieldsProps): JSX.Element {
  const t = useText();
  const text = (name: "familyName" | "givenName" | "patronymic" | "position" | "email" | "phone") => ({
    ...props.of.field(`/${name}`, t(`nomination.column.${name}`)),
    value: props.of.draft[name],
    autocomplete: "off" as const,
    onInput: (value: string) => props.of.setDraft(name, value),
  });
  return (
    <div class="nomination-fields">
      <TextField {...text("familyName")} />
      <TextField {...text("givenName")} />
      <TextField {...text("patronymic")} required={false} />
      <TextField {...text("position")} hint={t("nomination.person.position.hint")} />
      <TextField {...text("email")} type="email" inputmode="email" hint={t("nomination.person.email.hint")} />
      <TextField {...text("phone")} type="tel" inputmode="tel" required={false} />
    </div>
  );
}

function ChoiceFields(props: FieldsProps): JSX.Element {
  const t = useText();
  const none = { value: "", label: t("nomination.person.notGiven") };
  const choice = (name: "courtLevel" | "region" | "sex") => ({
    ...props.of.field(`/${name}`, t(`nomination.column.${name}`)),
    required: false,
    value: props.of.draft[name],
    onChange: (value: string) => props.of.setDraft(name, value),
  });
  return (
    <div class="nomination-fields">
      <SelectField
        {...choice("courtLevel")}
        options={[none, ...courtLevels.map((one) => ({ value: one, label: t(`registration.courtLevel.${one}`) }))]}
      />
      <SelectField
        {...choice("region")}
        options={[none, ...regions.map((one) => ({ value: one, label: t(`registration.region.${one}`) }))]}
      />
      <SelectField
        {...choice("sex")}
        options={[none, ...sexes.map((one) => ({ value: one, label: t(`registration.sex.${one}`) }))]}
      />
    </div>
  );
}

function LocaleChoice(props: FieldsProps): JSX.Element {
  const t = useText();
  return (
    <RadioField
      name="/locale"
      label={t("nomination.column.locale")}
      value={props.of.draft.locale}
      options={locales.map((one) => ({ value: one, label: t(`registration.language.${one}`) }))}
      onChange={(one) => props.of.setDraft("locale", one)}
    />
  );
}

function CategoryChoice(props: FieldsProps & { readonly page: InstitutionPage }): JSX.Element {
  const t = useText();
  const options = () =>
    freeCategories(props.page).map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }));
  return (
    <Show when={options().length > 1}>
      <RadioField
        {...props.of.field("/categoryId", t("nomination.page.category"))}
        value={props.of.draft.categoryId}
        options={options()}
        onChange={(id) => props.of.setDraft("categoryId", id)}
      />
    </Show>
  );
}

/** One person, named or sent in somebody's place. */
export function PersonDialog(props: DialogProps): JSX.Element {
  const t = useText();
  const editor = createPersonEditor(props);
  const leaving = createLeaving(editor);
  const close = () => leaving.leave(props.onLeave);
  const title = () =>
    props.replaced ? t("nomination.person.replace", { name: fullName(props.replaced) }) : t("nomination.person.title");
  return (
    <Dialog open wide title={title()} onClose={close}>
      <EditorForm
        of={editor}
        save={t(props.replaced ? "nomination.person.sendReplacement" : "nomination.person.send")}
        onLeave={close}
        onTheirs={props.onDone}
      >
        <Show when={props.replaced === null}>
          <CategoryChoice of={editor} page={props.page} />
        </Show>
        <NameFields of={editor} />
        <ChoiceFields of={editor} />
        <LocaleChoice of={editor} />
      </EditorForm>
      <LeaveDialog of={leaving} />
    </Dialog>
  );
}
