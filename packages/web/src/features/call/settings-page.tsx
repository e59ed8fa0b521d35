import "./call.css";
import type { Call, CallDesk, CallInput } from "@assize/core/call/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { fieldsOf } from "@assize/core/form/rules.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { useNavigate } from "@solidjs/router";
import { createResource, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { createEditor } from "../editing/create-editor.ts";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { allLanguages } from "../editing/text-draft.ts";
import { addForm, loadDraft } from "../form/api.ts";
import { loadDraft as loadAgenda } from "../planning/api.ts";
import { loadConference } from "../settings/api.ts";
import { loadDesk, saveCall } from "./api.ts";
import { type CallDraft, callDraft, checkCall } from "./desk-draft.ts";
import { AskedFields, type DeskFieldsProps, OfferFields, ReviewFields } from "./desk-fields.tsx";
import { LateSection } from "./late-section.tsx";

interface DeskProps {
  readonly conference: Conference;
  readonly desk: CallDesk;
  readonly tracks: DeskFieldsProps["tracks"];
  readonly questions: DeskFieldsProps["questions"];
  readonly onChanged: () => void;
}

/** The questions that the call asks: a form like any other, built on its own page. */
function FormLink(props: DeskProps): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const open = async () => {
    const { id: conferenceId } = props.conference;
    const title = { source: locale(), [locale()]: t("call.desk.form") };
    const formId = props.desk.formId ?? (await addForm(conferenceId, { kind: "call", title })).id;
    navigate(pathTo("form", { conferenceId, formId }));
  };
  return (
    <Section title={t("call.desk.form")}>
      <p class="hint">{t("call.desk.form.hint")}</p>
      <div class="row">
        <Button onClick={() => void open().catch(showProblem)}>
          {t(props.desk.formId === null ? "call.desk.form.add" : "call.desk.form.open")}
        </Button>
      </div>
    </Section>
  );
}

function createDesk(props: DeskProps) {
  const t = useText();
  const { conference, desk } = props;
  const { timeZone } = conference;
  return createEditor<CallDraft, CallInput, Call>({
    known: desk.call,
    draftOf: (call) => callDraft(call, timeZone, locale()),
    check: (draft) => checkCall(draft, timeZone),
    send: (input, onto, key) => saveCall(conference.id, input, onto?.version ?? 0, key),
    reload: async () => (await loadDesk(conference.id)).call,
    said: (draft) => [
      { label: t("call.desk.description"), value: allLanguages(draft.description) },
      { label: t("call.desk.closesAt"), value: `${draft.closesAt.day} ${draft.closesAt.time}` },
    ],
    onSaved: () => {
      showToast({ text: t("call.desk.saved") });
      props.onChanged();
    },
  });
}

function Desk(props: DeskProps): JSX.Element {
  const t = useText();
  const editor = createDesk(props);
  const leaving = createLeaving(editor);
  const fields = { of: editor, timeZone: props.conference.timeZone };
  const theirs = () => {
    const call = editor.theirs();
    if (call) editor.take(call);
  };
  return (
    <>
      <EditorForm
        of={editor}
        save={t(props.desk.call === null ? "call.desk.open" : "call.desk.save")}
        onTheirs={theirs}
      >
        <AskedFields {...fields} tracks={props.tracks} questions={props.questions} />
        <OfferFields {...fields} tracks={props.tracks} questions={props.questions} />
        <ReviewFields {...fields} tracks={props.tracks} questions={props.questions} />
      </EditorForm>
      <LeaveDialog of={leaving} />
      <Show when={props.desk.call}>
        {(call) => (
          <>
            <FormLink {...props} />
            <LateSection
              call={call()}
              late={props.desk.late}
              timeZone={props.conference.timeZone}
              onChanged={props.onChanged}
            />
          </>
        )}
      </Show>
    </>
  );
}

async function loadAll(conferenceId: string) {
  const [conference, desk, agenda] = await Promise.all([
    loadConference(conferenceId),
    loadDesk(conferenceId),
    loadAgenda(conferenceId),
  ]);
  const form = desk.formId === null ? null : await loadDraft(conferenceId, desk.formId);
  const questions = form === null ? [] : fieldsOf(form.definition);
  return {
    conference,
    desk,
    tracks: agenda.tracks.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) })),
    questions: questions.map(({ key, label }) => ({ value: key, label: inLocale(label, locale()) })),
  };
}

/** What a conference calls for: opened, and changed later. */
export function CallSettingsPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [all, { refetch, mutate }] = createResource(() => props.conferenceId, loadAll);
  const changed = async () => {
    const desk = await loadDesk(props.conferenceId);
    const known = all.latest;
    if (known) mutate({ ...known, desk });
    else void refetch();
  };
  return (
    <Page
      title={t("call.title")}
      lead={t("call.desk.lead")}
      actions={
        <Show when={all()?.desk.call}>
          <LinkButton href={pathTo("callBoard", { conferenceId: props.conferenceId })}>{t("call.board")}</LinkButton>
        </Show>
      }
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <Show when={all()} fallback={<Skeleton lines={[10, 10, 10]} />}>
        {(known) => <Desk {...known()} onChanged={() => void changed().catch(showProblem)} />}
      </Show>
    </Page>
  );
}
