import "./speaking.css";
import { type Locale, locales } from "@assize/core/i18n/locale.ts";
import { type ConsentKind, consentKinds } from "@assize/core/registration/terms.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import type { SpeakingPage } from "@assize/core/speaking/schema.ts";
import { createResource, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { linkKeyHere } from "../../lib/link-key.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { errorWords } from "../registration/error-words.ts";
import { loadPage, type SpeakingRef, sendComing, sendNotComing } from "./api.ts";
import { OwnSections } from "./own-sections.tsx";
import { PartLines } from "./part-lines.tsx";

interface PartProps {
  readonly at: SpeakingRef;
  readonly of: SpeakingPage;
  readonly onChanged: (page: SpeakingPage) => void;
}

type Consents = Record<ConsentKind, boolean>;
const none: Consents = { processing: false, photo: false, press: false, listed: false };

/** The answer of whoever comes, with the consents that are theirs to give. */
function createComing(props: PartProps) {
  const [consents, setConsents] = createSignal(none);
  const [language, setLanguage] = createSignal<Locale>(props.of.card.locale);
  const [wrong, setWrong] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const give = (kind: ConsentKind, given: boolean) => {
    setConsents((before) => ({ ...before, [kind]: given }));
    setWrong(false);
  };
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(!consents().processing);
    if (wrong() || busy()) return;
    setBusy(true);
    try {
      props.onChanged(await sendComing(props.at, { consents: consents(), locale: language() }));
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return { consents, give, language, setLanguage, wrong, busy, failure, send };
}

function NotComing(props: PartProps & { readonly onLeave: () => void }): JSX.Element {
  const t = useText();
  const send = async () => props.onChanged(await sendNotComing(props.at));
  return (
    <ConfirmDialog
      open
      danger
      title={t("speaking.page.decline.title")}
      text={t("speaking.page.decline.text")}
      confirm={t("speaking.page.notCome")}
      cancel={t("speaking.back")}
      onClose={props.onLeave}
      onConfirm={send}
    />
  );
}

/** The question: do you come? */
function Asked(props: PartProps): JSX.Element {
  const t = useText();
  const coming = createComing(props);
  const [refusing, setRefusing] = createSignal(false);
  const wrong = (kind: ConsentKind) =>
    kind === "processing" && coming.wrong() ? errorWords({ code: "consent_required" }) : undefined;
  return (
    <Section title={t("speaking.page.ask")}>
      <p>{t("speaking.page.ask.text")}</p>
      <form class="stack-wide" noValidate onSubmit={(event) => void coming.send(event)}>
        <ProblemNotice problem={coming.failure()} />
        <FieldGroup name="consents" label={t("registration.field.consents")}>
          <For each={consentKinds}>
            {(kind) => (
              <CheckboxField
                name={`consents.${kind}`}
                label={t(`registration.consent.${kind}`)}
                required={kind === "processing"}
                checked={coming.consents()[kind]}
                error={wrong(kind)}
                onChange={(given) => coming.give(kind, given)}
              />
            )}
          </For>
        </FieldGroup>
        <RadioField
          name="locale"
          label={t("speaking.page.locale")}
          value={coming.language()}
          options={locales.map((one) => ({ value: one, label: t(`registration.language.${one}`) }))}
          onChange={coming.setLanguage}
        />
        <div class="row">
          <Button type="submit" busy={coming.busy()}>
            {t("speaking.page.come")}
          </Button>
          <Button onClick={() => setRefusing(true)}>{t("speaking.page.notCome")}</Button>
        </div>
      </form>
      <Show when={refusing()}>
        <NotComing {...props} onLeave={() => setRefusing(false)} />
      </Show>
    </Section>
  );
}

/** Says to a proxy for whom they act. */
function Acting(props: { readonly of: SpeakingPage }): JSX.Element {
  const t = useText();
  return (
    <Show when={props.of.proxy}>
      <Notice>
        <p>{t("speaking.proxy.acting", { name: inLocale(props.of.speaker.name, locale()) })}</p>
      </Notice>
    </Show>
  );
}

function Told(props: { readonly of: SpeakingPage }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const parts = () => format().list(props.of.missing.map((part) => t(`speaking.missing.${part}`)));
  return (
    <Switch>
      <Match when={props.of.status === "declined" || props.of.status === "cancelled"}>
        <Notice>
          <p>{t("speaking.page.declined", { email: props.of.conference.contactEmail })}</p>
        </Notice>
      </Match>
      <Match when={props.of.status === "confirmed"}>
        <Notice
          tone={props.of.missing.length > 0 ? "warning" : "success"}
          title={t("speaking.page.confirmed")}
          announce
        >
          <p>{props.of.missing.length > 0 ? t("speaking.missing", { parts: parts() }) : t("speaking.missing.none")}</p>
        </Notice>
      </Match>
    </Switch>
  );
}

/** The speaker's own page: what is asked, the answer, and what the speaker tells us. No password: the link in the letter opens it. */
export function OwnSpeakingPage(props: { readonly conferenceId: string; readonly speakerId: string }): JSX.Element {
  const t = useText();
  const at: SpeakingRef = { conferenceId: props.conferenceId, speakerId: props.speakerId, linkKey: linkKeyHere() };
  const [page, { mutate }] = createResource(() => loadPage(at));
  const asked = (of: SpeakingPage) =>
    of.status === "offered" || of.status === "waitlisted" || of.status === "submitted";
  return (
    <Show when={page.latest ?? page()} fallback={<Skeleton lines={[10, 10, 10]} />}>
      {(loaded) => {
        const shared = { at, onChanged: mutate };
        return (
          <Page
            title={inLocale(loaded().conference.title, locale())}
            above={t("speaking.page.above")}
            lead={inLocale(loaded().speaker.name, locale())}
          >
            <Acting of={loaded()} />
            <Told of={loaded()} />
            <Section title={t("speaking.page.parts")}>
              <PartLines of={loaded().parts} timeZone={loaded().conference.timeZone} />
            </Section>
            <Show when={asked(loaded())}>
              <Asked {...shared} of={loaded()} />
            </Show>
            <OwnSections {...shared} of={loaded()} />
          </Page>
        );
      }}
    </Show>
  );
}
