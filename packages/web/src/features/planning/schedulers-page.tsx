import "./planning.css";
import { type Draft, type Scheduler, type SchedulerInput, schedulerInput } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { preloadTexts, useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { check } from "../editing/check.ts";
import { ChoicesField } from "../editing/choices-field.tsx";
import { createEditor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { loadConference } from "../settings/api.ts";
import { appointScheduler, dismissScheduler, loadDraft, loadSchedulers } from "./api.ts";

interface SchedulerDraft {
  email: string;
  trackIds: string[];
  roomIds: string[];
}

const named = (items: Draft["rooms"] | Draft["tracks"]) =>
  items.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }));

interface DeskProps {
  readonly conference: Conference;
  readonly agenda: Draft;
  readonly onAppointed: () => void;
}

function AppointForm(props: DeskProps): JSX.Element {
  const t = useText();
  const empty = (): SchedulerDraft => ({ email: "", trackIds: [], roomIds: [] });
  const editor = createEditor<SchedulerDraft, SchedulerInput, Scheduler>({
    known: null,
    draftOf: empty,
    check: ({ email, trackIds, roomIds }) =>
      check(schedulerInput, { email, trackIds: [...trackIds], roomIds: [...roomIds] }),
    send: (input, _onto, key) => appointScheduler(props.conference.id, input, key),
    reload: async () => null,
    said: () => [],
    onSaved: ({ email }) => {
      showToast({ text: t("planning.scheduler.appointed", { email }) });
      props.onAppointed();
    },
  });
  return (
    <EditorForm of={editor} save={t("planning.scheduler.appoint")} onTheirs={() => undefined}>
      <TextField
        {...editor.field("/email", t("planning.scheduler.email"))}
        type="email"
        autocomplete="off"
        value={editor.draft.email}
        onInput={(email) => editor.setDraft("email", email)}
      />
      <ChoicesField
        {...editor.field("/trackIds", t("planning.tracks"))}
        hint={t("planning.scheduler.hint")}
        value={editor.draft.trackIds}
        options={named(props.agenda.tracks)}
        onChange={(ids) => editor.setDraft("trackIds", ids)}
      />
      <ChoicesField
        {...editor.field("/roomIds", t("planning.rooms"))}
        value={editor.draft.roomIds}
        options={named(props.agenda.rooms)}
        onChange={(ids) => editor.setDraft("roomIds", ids)}
      />
    </EditorForm>
  );
}

interface ListProps extends Pick<DeskProps, "conference" | "agenda"> {
  readonly of: readonly Scheduler[];
  readonly onChanged: () => void;
}

function SchedulerList(props: ListProps): JSX.Element {
  const t = useText();
  const plans = ({ trackIds, roomIds }: Scheduler) =>
    [
      ...named(props.agenda.tracks).filter(({ value }) => trackIds.includes(value)),
      ...named(props.agenda.rooms).filter(({ value }) => roomIds.includes(value)),
    ]
      .map(({ label }) => label)
      .join(", ");
  const dismiss = async ({ personId, email }: Scheduler) => {
    try {
      await dismissScheduler(props.conference.id, personId);
      showToast({ text: t("planning.scheduler.dismissed", { email }) });
      props.onChanged();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Show when={props.of.length > 0} fallback={<p class="muted">{t("planning.scheduler.none")}</p>}>
      <ul class="plain-list">
        <For each={props.of}>
          {(one) => (
            <li class="planned">
              <div class="planned-words">
                <h3>{[one.givenName, one.familyName].filter(Boolean).join(" ")}</h3>
                <p class="hint">{one.email}</p>
                <p>{plans(one)}</p>
              </div>
              <div class="row planned-tools">
                <Button
                  variant="quiet"
                  label={t("planning.scheduler.dismiss.of", { email: one.email })}
                  onClick={() => void dismiss(one)}
                >
                  {t("planning.scheduler.dismiss")}
                </Button>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** Who plans which tracks and rooms beside the organizers. */
export function SchedulersPage(props: { readonly conferenceId: string }): JSX.Element {
  preloadTexts(["problem"]);
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [agenda] = createResource(() => props.conferenceId, loadDraft);
  const [schedulers, { refetch }] = createResource(() => props.conferenceId, loadSchedulers);
  const [round, setRound] = createSignal(1);
  const again = () => {
    setRound((count) => count + 1);
    void refetch();
  };
  const known = () => schedulers.latest ?? [];
  return (
    <Show when={conference()}>
      {(shown) => (
        <Show when={agenda()}>
          {(draft) => (
            <Page
              title={t("planning.schedulers")}
              above={inLocale(shown().title, locale())}
              lead={t("planning.schedulers.lead")}
              crumbs={[{ text: t("planning.title"), href: pathTo("planning", { conferenceId: props.conferenceId }) }]}
            >
              <ConferenceNav conferenceId={props.conferenceId} />
              <SchedulerList of={known()} conference={shown()} agenda={draft()} onChanged={() => void refetch()} />
              <Section title={t("planning.scheduler.appoint")}>
                {/* A new form for the next one: nothing of it was left empty yet. */}
                <Show when={round()} keyed>
                  <AppointForm conference={shown()} agenda={draft()} onAppointed={again} />
                </Show>
              </Section>
            </Page>
          )}
        </Show>
      )}
    </Show>
  );
}
