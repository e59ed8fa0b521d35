import type { Conference } from "@assize/core/conference/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Page } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadConference, publishConference } from "./api.ts";
import { ConferenceForm } from "./conference-form.tsx";
import { createConferenceEditor } from "./create-conference-editor.ts";
import { createTelling } from "./create-telling.ts";
import { SignInRuleSection } from "./sign-in-rule-section.tsx";

/** Before everybody gets a letter. */
function TellDialog(props: { readonly of: ReturnType<typeof createTelling> }): JSX.Element {
  const t = useText();
  return (
    <ConfirmDialog
      open={props.of.people() > 0}
      title={t("settings.tell.title", { count: props.of.people() })}
      text={t("settings.tell.text")}
      confirm={t("settings.tell")}
      onClose={props.of.stay}
      onConfirm={props.of.goOn}
    />
  );
}

interface SettingsProps {
  readonly of: Conference;
}

function PublicLinks(props: SettingsProps): JSX.Element {
  const t = useText();
  return (
    <>
      <LinkButton href={pathTo("conference", { slug: props.of.slug })}>{t("settings.public")}</LinkButton>
      <LinkButton href={pathTo("editions", { conferenceId: props.of.id })}>{t("settings.compare")}</LinkButton>
      <LinkButton href={pathTo("edition", { conferenceId: props.of.id })}>{t("settings.next")}</LinkButton>
    </>
  );
}

function Settings(props: SettingsProps): JSX.Element {
  const t = useText();
  const [conference, setConference] = createSignal(props.of);
  const [asking, setAsking] = createSignal(false);
  const telling = createTelling(conference);
  const saved = (now: Conference) => {
    setConference(now);
    showToast({ text: t("settings.saved") });
  };
  const editor = createConferenceEditor(props.of, saved, telling.mayGo);
  const publish = async () => {
    setConference(await publishConference(props.of.id));
    showToast({ text: t("settings.published") });
  };
  const draft = () => conference().state === "draft";
  return (
    <Page
      title={t("settings.title")}
      above={inLocale(conference().title, locale())}
      lead={draft() ? t("settings.state.draft") : undefined}
      actions={
        <Show when={draft()} fallback={<PublicLinks of={conference()} />}>
          <Button onClick={() => setAsking(true)}>{t("settings.publish")}</Button>
        </Show>
      }
    >
      <ConferenceNav conferenceId={props.of.id} />
      <ConferenceForm of={editor} save={t("settings.save")} />
      <SignInRuleSection conferenceId={props.of.id} />
      <TellDialog of={telling} />
      <ConfirmDialog
        open={asking()}
        title={t("settings.publish.title")}
        text={t("settings.publish.text")}
        confirm={t("settings.publish")}
        onClose={() => setAsking(false)}
        onConfirm={publish}
      />
    </Page>
  );
}

/** What is said of a conference, and whether visitors see it. */
export function SettingsPage(props: { readonly conferenceId: string }): JSX.Element {
  const [conference] = createResource(() => props.conferenceId, loadConference);
  return <Show when={conference()}>{(known) => <Settings of={known()} />}</Show>;
}
