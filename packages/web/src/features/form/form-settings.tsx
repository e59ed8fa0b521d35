import type { Form, FormSettingsInput } from "@assize/core/form/schema.ts";
import { createResource, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { Section } from "../../ui/page.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { ChoicesField } from "../editing/choices-field.tsx";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { allLanguages } from "../editing/text-draft.ts";
import { loadConference } from "../registration/api.ts";
import { changeForm, loadForm } from "./api.ts";
import type { RuleProps } from "./rule-editor.tsx";
import { checkSettings, type SettingsDraft, settingsDraft } from "./settings-draft.ts";

interface SettingsProps {
  readonly form: Form;
  readonly categories: RuleProps["categories"];
  readonly onSaved: () => void;
}

interface PartProps extends SettingsProps {
  readonly of: Editor<SettingsDraft, Form>;
  readonly timeZone: string;
}

const ends = ["opensAt", "closesAt"] as const;

function settingsEditor(props: SettingsProps & { readonly timeZone: string }): Editor<SettingsDraft, Form> {
  const t = useText();
  const known = props.form;
  const moment = ({ day, time }: SettingsDraft["opensAt"]) => `${day} ${time}`;
  return createEditor<SettingsDraft, FormSettingsInput, Form>({
    known,
    draftOf: (form) => settingsDraft(form, locale(), props.timeZone),
    check: (draft) => checkSettings(draft, props.timeZone),
    send: (input, onto) => changeForm(onto ?? known, input),
    reload: () => loadForm(known.conferenceId, known.id),
    said: (draft) => [
      { label: t("form.settings.title"), value: allLanguages(draft.title) },
      { label: t("form.settings.intro"), value: allLanguages(draft.intro) },
      ...ends.map((end) => ({ label: t(`form.settings.${end}`), value: moment(draft[end]) })),
      { label: t("form.settings.categories"), value: namesOf(props, draft.categoryIds) },
      { label: t("form.settings.most"), value: String(draft.most ?? "") },
    ],
    onSaved: () => {
      showToast({ text: t("form.settings.saved") });
      props.onSaved();
    },
  });
}

const namesOf = ({ categories }: SettingsProps, ids: readonly string[]): string =>
  categories
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(", ");

function Texts(props: PartProps): JSX.Element {
  const t = useText();
  return (
    <For each={["title", "intro"] as const}>
      {(name) => (
        <MultiTextField
          of={props.of}
          pointer={`/${name}`}
          label={t(`form.settings.${name}`)}
          rows={name === "intro" ? 3 : 1}
          required={name === "intro" ? false : undefined}
          value={props.of.draft[name]}
          onInput={(language, text) => props.of.setDraft(name, language, text)}
        />
      )}
    </For>
  );
}

/** When, of whom and how often a form that follows is asked. */
function Asking(props: PartProps): JSX.Element {
  const t = useText();
  return (
    <>
      <For each={ends}>
        {(end) => (
          <div class="row">
            <DateField
              {...props.of.field(`/${end}`, t(`form.settings.${end}`))}
              hint={t("form.settings.window.hint", { zone: props.timeZone })}
              required={false}
              value={props.of.draft[end].day}
              onInput={(day) => props.of.setDraft(end, "day", day)}
            />
            <TimeField
              name={`/${end}/time`}
              label={t("form.settings.time", { label: t(`form.settings.${end}`) })}
              required={false}
              value={props.of.draft[end].time}
              onInput={(time) => props.of.setDraft(end, "time", time)}
            />
          </div>
        )}
      </For>
      <Show when={props.categories.length > 0}>
        <ChoicesField
          {...props.of.field("/categoryIds", t("form.settings.categories"))}
          hint={t("form.settings.categories.hint")}
          value={props.of.draft.categoryIds}
          options={props.categories.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => props.of.setDraft("categoryIds", chosen)}
        />
      </Show>
      <NumberField
        {...props.of.field("/most", t("form.settings.most"))}
        hint={t("form.settings.most.hint")}
        value={props.of.draft.most}
        onInput={(most) => props.of.setDraft("most", most)}
      />
    </>
  );
}

function Loaded(props: SettingsProps & { readonly timeZone: string }): JSX.Element {
  const t = useText();
  const editor = settingsEditor(props);
  const leaving = createLeaving(editor);
  const takeTheirs = () => {
    const theirs = editor.theirs();
    if (theirs !== null) editor.take(theirs);
  };
  return (
    <>
      <EditorForm of={editor} save={t("form.settings.save")} onTheirs={takeTheirs}>
        <Texts {...props} of={editor} />
        <Show when={props.form.kind === "followUp"}>
          <Asking {...props} of={editor} />
        </Show>
      </EditorForm>
      <LeaveDialog of={leaving} />
    </>
  );
}

/** What a form is called, and when, of whom and how often it is asked. */
export function FormSettings(props: SettingsProps): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.form.conferenceId, loadConference);
  return (
    <Section title={t("form.settings")}>
      <Show when={conference()?.timeZone}>{(timeZone) => <Loaded {...props} timeZone={timeZone()} />}</Show>
    </Section>
  );
}
