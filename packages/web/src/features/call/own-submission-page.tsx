import "./call.css";
import type { OwnSubmission, SubmissionInput } from "@assize/core/call/schema.ts";
import { inLocale, readText } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { linkKeyHere } from "../../lib/link-key.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Markdown } from "../../ui/markdown.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showToast } from "../../ui/toast.ts";
import { createEditor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { discard, loadOwn, loadPublicCall, type SubmissionRef, sendSubmission, takeBack } from "./api.ts";
import { type AuthorDraft, authorDraft, checkSubmission } from "./author-draft.ts";
import { AuthorFields } from "./author-fields.tsx";
import { StateTag } from "./call-words.tsx";
import { createKeeping } from "./create-keeping.ts";
import { forgetOnDevice, readDevice } from "./device-draft.ts";
import { createQuestions, QuestionFields, type Questions } from "./questions.tsx";

interface PartProps {
  readonly at: SubmissionRef;
  readonly of: OwnSubmission;
  readonly onChanged: (page: OwnSubmission) => void;
}

/** The editor of what is sent; what the server refuses of the answers goes to its question. */
function createSubmitting({ at, of: known, onChanged }: PartProps, questions: Questions, version: () => number) {
  const t = useText();
  const draftWas = known.state === "draft" ? readDevice(known.id)?.draft : undefined;
  const editor = createEditor<AuthorDraft, SubmissionInput, OwnSubmission>({
    known,
    draftOf: (page) => (page === known && draftWas ? draftWas : authorDraft(known.call, page, locale())),
    check: (draft) => checkSubmission(draft, known.call),
    mayGo: async () => questions.finish() !== null,
    send: async (input, _onto, key) => {
      try {
        return await sendSubmission(at, { ...input, ...questions.finish() }, version(), key);
      } catch (error) {
        questions.refuse(error);
        throw error;
      }
    },
    reload: () => loadOwn(at),
    said: ({ title, abstract }) => [
      { label: t("call.field.title"), value: [title.ky, title.ru, title.en].join(" / ") },
      { label: t("call.field.abstract"), value: [abstract.ky, abstract.ru, abstract.en].join(" / ") },
    ],
    onSaved: (page) => {
      forgetOnDevice(known.id);
      showToast({ text: t(known.state === "draft" ? "call.sent" : "call.saved") });
      onChanged(page);
    },
  });
  return editor;
}

/** The form, as long as the author may write. */
function Writing(props: PartProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.call.timeZone);
  const { at, of: known } = props;
  const device = known.state === "draft" ? readDevice(known.id) : null;
  const given = () => {
    if (device) return { answers: device.answers, masked: [] };
    return known.answers ?? (known.written && { answers: known.written.form, masked: [] });
  };
  const questions = createQuestions(known.call.form, given());
  const [version, setVersion] = createSignal(known.version);
  const editor = createSubmitting(props, questions, version);
  const keeping = createKeeping({ at, known, editor, questions, version, onVersion: setVersion });
  const theirs = () => {
    const page = editor.theirs();
    if (page) props.onChanged(page);
  };
  const isDraft = known.state === "draft";
  const save = () => t(isDraft || known.state === "withdrawn" ? "call.send" : "call.save");
  return (
    <EditorForm of={editor} save={save()} onTheirs={theirs}>
      <AuthorFields of={editor} call={known.call} />
      <QuestionFields of={questions} conferenceId={at.conferenceId} />
      <Show when={isDraft}>
        <p class="hint" role="status">
          {keeping.keptAt() === null
            ? t("call.kept.not")
            : t(keeping.lost() ? "call.kept.here" : "call.kept", { at: format().time(keeping.keptAt() ?? "") })}
        </p>
      </Show>
    </EditorForm>
  );
}

/** What was sent, where nothing can be changed any more. */
function Reading(props: { readonly of: OwnSubmission }): JSX.Element {
  const t = useText();
  const abstract = () => props.of.content && readText(props.of.content.abstract, locale());
  return (
    <Show when={abstract()}>
      {(text) => (
        <Section title={t("call.field.abstract")}>
          <Markdown source={text().text} lang={text().locale} topLevel={3} />
        </Section>
      )}
    </Show>
  );
}

/** Where it stands, and until when it may be changed. */
function Standing(props: { readonly of: OwnSubmission }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.call.timeZone);
  const words = () => {
    const { state, editable, editableUntil } = props.of;
    const at = format().dateTime(editableUntil);
    if (state === "draft") return t(editable ? "call.standing.draft" : "call.standing.missed", { at });
    if (state === "submitted") return t(editable ? "call.standing.submitted" : "call.standing.reviewed", { at });
    return t(`call.standing.${state}`, { email: props.of.call.contactEmail });
  };
  const tone = () => (props.of.state === "accepted" ? "success" : "info");
  return (
    <Notice tone={tone()}>
      <p>
        <StateTag state={props.of.state} />
      </p>
      <p>{words()}</p>
    </Notice>
  );
}

/** Taking it back, or throwing a draft away. */
function Leaving(props: PartProps & { readonly onGone: () => void }): JSX.Element {
  const t = useText();
  const [asking, setAsking] = createSignal(false);
  const isDraft = () => props.of.state === "draft";
  const leave = async () => {
    if (isDraft()) {
      await discard(props.at);
      forgetOnDevice(props.of.id);
      return props.onGone();
    }
    props.onChanged(await takeBack(props.at));
    showToast({ text: t("call.withdrawn") });
  };
  return (
    <Show when={isDraft() || props.of.withdrawable}>
      <div class="row">
        <Button onClick={() => setAsking(true)}>{t(isDraft() ? "call.discard" : "call.withdraw")}</Button>
      </div>
      <ConfirmDialog
        open={asking()}
        danger
        title={t(isDraft() ? "call.discard.title" : "call.withdraw.title")}
        text={t(isDraft() ? "call.discard.text" : "call.withdraw.text")}
        confirm={t(isDraft() ? "call.discard" : "call.withdraw")}
        cancel={t("call.back")}
        onClose={() => setAsking(false)}
        onConfirm={leave}
      />
    </Show>
  );
}

function Gone(props: { readonly slug: string }): JSX.Element {
  const t = useText();
  return (
    <Page title={t("call.discarded")}>
      <p>
        <LinkButton href={pathTo("call", { slug: props.slug })}>{t("call.toCall")}</LinkButton>
      </p>
    </Page>
  );
}

interface OwnProps {
  readonly slug: string;
  readonly submissionId: string;
}

/** The author's own page. No password: the link in the letter opens it. */
export function OwnSubmissionPage(props: OwnProps): JSX.Element {
  const t = useText();
  const linkKey = linkKeyHere();
  const [page, { mutate }] = createResource(async () => {
    const call = await loadPublicCall(props.slug);
    const at: SubmissionRef = { conferenceId: call?.conferenceId ?? "", submissionId: props.submissionId, linkKey };
    return loadOwn(at);
  });
  const [gone, setGone] = createSignal(false);
  const shared = (of: OwnSubmission) => ({
    at: { conferenceId: of.call.conferenceId, submissionId: of.id, linkKey },
    of,
    onChanged: mutate,
  });
  const title = (of: OwnSubmission) => (of.content ? inLocale(of.content.title, locale()) : t("call.own.title"));
  return (
    <Show when={!gone()} fallback={<Gone slug={props.slug} />}>
      <Show when={page()} fallback={<Skeleton lines={[10, 10, 10]} />} keyed>
        {(of) => (
          <Page title={title(of)} above={inLocale(of.call.title, locale())}>
            <Standing of={of} />
            <Show when={of.editable} fallback={<Reading of={of} />}>
              <Writing {...shared(of)} />
            </Show>
            <Leaving {...shared(of)} onGone={() => setGone(true)} />
          </Page>
        )}
      </Show>
    </Show>
  );
}
