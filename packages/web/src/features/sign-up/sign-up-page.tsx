import "./sign-up.css";
import type { Draft, Session, SignUpRules } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { preloadTexts, useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadDraft } from "../planning/api.ts";
import { loadConference } from "../settings/api.ts";
import { loadCategories, removeRules } from "./api.ts";
import { PeopleLists } from "./people-lists.tsx";
import { RulesForm } from "./rules-form.tsx";

interface KnownProps {
  readonly conference: Conference;
  readonly agenda: Draft;
  readonly session: Session;
  readonly onChanged: () => void;
}

/** Switched off only while nobody is in it. */
function StopButton(props: { readonly of: SignUpRules; readonly onChanged: () => void }): JSX.Element {
  const t = useText();
  const [busy, setBusy] = createSignal(false);
  const stop = async () => {
    setBusy(true);
    try {
      await removeRules(props.of);
      showToast({ text: t("sign-up.manage.stopped") });
      props.onChanged();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="quiet" busy={busy()} onClick={() => void stop()}>
      {t("sign-up.manage.stop")}
    </Button>
  );
}

function Known(props: KnownProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.conference.timeZone);
  const [categories] = createResource(() => props.conference.id, loadCategories);
  const title = () => readText(props.session.title, locale());
  const rules = () => props.agenda.signUps.find(({ sessionId }) => sessionId === props.session.id) ?? null;
  const room = () => props.agenda.rooms.find(({ id }) => id === props.session.roomId);
  const when = () =>
    `${format().dayHeading(props.session.startsAt)}, ${format().timeRange(props.session.startsAt, props.session.endsAt)}`;
  const unused = () => {
    const known = rules();
    return known !== null && known.takenPlaces === 0 && known.waitingPeople === 0 ? known : null;
  };
  return (
    <Page
      title={title().text}
      titleLang={title().locale}
      above={t("sign-up.manage.title")}
      crumbs={[{ text: t("sign-up.manage.back"), href: pathTo("planning", { conferenceId: props.conference.id }) }]}
      lead={when()}
      actions={<Show when={unused()}>{(known) => <StopButton of={known()} onChanged={props.onChanged} />}</Show>}
    >
      <ConferenceNav conferenceId={props.conference.id} />
      <Show when={rules()} fallback={<Notice>{<p>{t("sign-up.manage.off")}</p>}</Notice>}>
        {(known) => (
          <p class="figures">
            {t("sign-up.manage.taken", { taken: known().takenPlaces, capacity: known().capacityPlaces })}
          </p>
        )}
      </Show>
      <Show when={props.agenda.currentRelease === null}>
        <p class="hint">{t("sign-up.manage.unreleased")}</p>
      </Show>
      <Show when={categories()}>
        {(all) => (
          <RulesForm
            conference={props.conference}
            session={props.session}
            rules={rules()}
            roomPlaces={room()?.capacityPlaces}
            categories={all()}
            onSaved={props.onChanged}
          />
        )}
      </Show>
      <Show when={rules()}>{(known) => <PeopleLists rules={known()} timeZone={props.conference.timeZone} />}</Show>
    </Page>
  );
}

/** How a session takes sign-ups, who has a place and who waits. */
export function SignUpPage(props: { readonly conferenceId: string; readonly sessionId: string }): JSX.Element {
  preloadTexts(["problem"]);
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [agenda, { refetch }] = createResource(() => props.conferenceId, loadDraft);
  const session = () => agenda.latest?.sessions.find(({ id }) => id === props.sessionId);
  return (
    <Show when={conference()}>
      {(shown) => (
        <Show when={agenda.latest}>
          {(draft) => (
            <Show when={session()} fallback={<NotFound />}>
              {(known) => (
                <Known conference={shown()} agenda={draft()} session={known()} onChanged={() => void refetch()} />
              )}
            </Show>
          )}
        </Show>
      )}
    </Show>
  );
}
