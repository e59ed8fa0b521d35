import { isLocale, type Locale, localeNames } from "@assize/core/i18n/locale.ts";
import type { ModuleDraft } from "@assize/core/training/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { saveModule } from "./api.ts";
import type { Author } from "./create-author.ts";
import { createSending } from "./create-sending.ts";
import { SendingErrors } from "./sending-errors.tsx";
import { sourceFirst, withWords } from "./translations.ts";
import "./teach.css";

interface PartProps {
  readonly of: Author;
  readonly draft: ModuleDraft;
}

function createAbout(props: PartProps) {
  const sending = createSending();
  const [title, setTitle] = createSignal(props.draft.module.title);
  const [summary, setSummary] = createSignal(props.draft.module.summary);
  const [lost, setLost] = createSignal(false);
  const save = async (): Promise<boolean> => {
    setLost(false);
    const { module } = props.draft;
    const body = { title: title(), summary: summary(), conferenceId: module.conferenceId };
    const saved = await sending.run(() => saveModule(module, body));
    if (saved === null) {
      const stale = sending.problem()?.code === "stale_version";
      if (stale) await props.of.refresh();
      setLost(stale);
      return false;
    }
    props.of.show((known) => ({ ...known, module: saved, changedSinceVersion: true }));
    return true;
  };
  return { sending, title, setTitle, summary, setSummary, lost, save };
}

type About = ReturnType<typeof createAbout>;

function Words(props: { readonly of: About; readonly language: Locale }): JSX.Element {
  const t = useText();
  const named = (field: string) => t("teach.field.translated", { field, language: localeNames[props.language] });
  const isSource = () => props.of.title().source === props.language;
  return (
    <div class="teach-form">
      <TextField
        name={`/title/${props.language}`}
        label={named(t("teach.field.title"))}
        required={isSource()}
        value={props.of.title()[props.language]}
        onInput={(words) => props.of.setTitle((text) => withWords(text, props.language, words))}
        maxLength={160}
        lang={props.language}
        error={props.of.sending.errorAt(`/title/${props.language}`)}
      />
      <TextArea
        name={`/summary/${props.language}`}
        label={named(t("teach.field.summary"))}
        hint={t("teach.field.summary.hint")}
        required={isSource()}
        value={props.of.summary()[props.language]}
        onInput={(words) => props.of.setSummary((text) => withWords(text, props.language, words))}
        maxLength={2000}
        rows={4}
        lang={props.language}
        error={props.of.sending.errorAt(`/summary/${props.language}`)}
      />
    </div>
  );
}

/** Title and summary, language by language. */
export function AboutSection(props: PartProps): JSX.Element {
  const t = useText();
  const about = createAbout(props);
  const { source } = props.draft.module.title;
  const [language, setLanguage] = createSignal<Locale>(source);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await about.save()) showToast({ text: t("teach.module.saved") });
  };
  return (
    <Section title={t("teach.module.about")}>
      <form class="stack" noValidate onSubmit={submit}>
        {about.lost() ? (
          <Notice tone="warning" announce>
            <p>{t("teach.conflict.module")}</p>
          </Notice>
        ) : (
          <SendingErrors of={about.sending} />
        )}
        <Tabs
          label={t("teach.lesson.language")}
          value={language()}
          onChange={(chosen) => isLocale(chosen) && setLanguage(chosen)}
          tabs={sourceFirst(source).map((one) => ({
            value: one,
            label: localeNames[one],
            content: () => <Words of={about} language={one} />,
          }))}
        />
        <div class="row">
          <Button type="submit" variant="secondary" busy={about.sending.busy()}>
            {t("teach.module.save")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
