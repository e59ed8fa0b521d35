import "./message.css";
import { isAutomatic, type TemplateView } from "@assize/core/letter/schema.ts";
import { createResource, createSignal, type JSX, Show, Suspense } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { createSendings } from "./create-sendings.ts";
import { createTemplate, loadTemplates } from "./letter-api.ts";
import { LetterEditor } from "./letter-editor.tsx";
import { RemindersSection } from "./reminders-section.tsx";
import { SendToMany } from "./send-to-many.tsx";
import { SendingsSection } from "./sendings-section.tsx";

interface NewLetterProps {
  readonly conferenceId: string;
  readonly onCreated: (template: TemplateView) => void;
}

/** A letter of the organizers' own begins with its name. */
function NewLetter(props: NewLetterProps): JSX.Element {
  const t = useText();
  const [open, setOpen] = createSignal(false);
  const [name, setName] = createSignal("");
  const create = async () => {
    const words = { [locale()]: { subject: name(), text: t("message.letter.new.text") } };
    props.onCreated(await createTemplate(props.conferenceId, { name: name(), words }));
    setName("");
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("message.letter.new")}</Button>
      <ConfirmDialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t("message.letter.new")}
        text={t("message.letter.new.hint")}
        confirm={t("message.letter.new.create")}
        onConfirm={create}
      >
        <TextField
          name="letter.name"
          label={t("message.letter.name")}
          value={name()}
          maxLength={120}
          onInput={setName}
        />
      </ConfirmDialog>
    </>
  );
}

/** The letters, and the one that is open. */
function createLetters(conferenceId: () => string) {
  const [templates, { mutate }] = createResource(conferenceId, loadTemplates);
  const [chosenId, setChosenId] = createSignal("confirmed");
  const all = (): readonly TemplateView[] => templates.latest ?? [];
  const put = (saved: TemplateView) => {
    const known = all().some(({ id }) => id === saved.id);
    mutate(known ? all().map((one) => (one.id === saved.id ? saved : one)) : [...all(), saved]);
    setChosenId(saved.id);
  };
  return { all, chosenId, setChosenId, chosen: () => all().find(({ id }) => id === chosenId()), put };
}

/** The letters of a conference: their words, how they read for a real person, whom they go to, and which go by themselves. */
export function LettersPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const { all, chosenId, setChosenId, chosen, put } = createLetters(() => props.conferenceId);
  const sendings = createSendings(() => props.conferenceId);
  const [unsaved, setUnsaved] = createSignal(false);
  const nameOf = ({ id, name }: TemplateView): string => (isAutomatic(id) ? t(`message.kind.${id}`) : name);
  return (
    <Page
      title={t("message.letters.title")}
      crumbs={[{ text: t("message.title"), href: pathTo("messages", { conferenceId: props.conferenceId }) }]}
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <p class="hint">{t("message.letters.text")}</p>
      <Section
        title={t("message.letters.words")}
        actions={<NewLetter conferenceId={props.conferenceId} onCreated={put} />}
      >
        <SelectField
          name="letter.template"
          label={t("message.letters.which")}
          value={chosenId()}
          options={all().map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={setChosenId}
        />
        <Show when={chosen()}>
          {(template) => (
            <LetterEditor
              conferenceId={props.conferenceId}
              template={template()}
              onSaved={put}
              onUnsaved={setUnsaved}
            />
          )}
        </Show>
      </Section>
      <Show when={chosen()}>
        {(template) => (
          <Show when={!isAutomatic(template().id)}>
            <Suspense fallback={<Skeleton />}>
              <SendToMany {...props} template={template()} unsaved={unsaved()} sendings={sendings} />
            </Suspense>
          </Show>
        )}
      </Show>
      <SendingsSection sendings={sendings} templates={all()} />
      <RemindersSection conferenceId={props.conferenceId} />
    </Page>
  );
}
