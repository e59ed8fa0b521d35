import "./call.css";
import { type BeginInput, type Begun, beginInput, type PublicCall } from "@assize/core/call/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { useNavigate } from "@solidjs/router";
import { createEffect, createResource, createSignal, type JSX, Show } from "solid-js";
import { unwrap } from "solid-js/store";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { linkKeyHere } from "../../lib/link-key.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { check } from "../editing/check.ts";
import { createEditor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { sessionOrWait } from "../session/session.ts";
import { begin, loadPublicCall } from "./api.ts";
import { type AuthorDraft, authorDraft, writtenOf } from "./author-draft.ts";
import { AuthorFields } from "./author-fields.tsx";
import { CallDescription, WindowLine } from "./call-words.tsx";
import { forgetOnDevice, keepOnDevice, readDevice } from "./device-draft.ts";
import { createQuestions, QuestionFields } from "./questions.tsx";

interface ProposeProps {
  readonly call: PublicCall;
  readonly linkKey: string | null;
  readonly onBegun: (email: string, begun: Begun) => void;
}

/** What is written stays on this device until the link is on its way. */
function createProposing(props: ProposeProps) {
  const { call, linkKey } = props;
  const signedIn = sessionOrWait().person;
  const device = readDevice(call.slug);
  const questions = createQuestions(call.form, device && { answers: device.answers, masked: [] });
  const fresh = (): AuthorDraft => {
    const draft = authorDraft(call, null, locale());
    return { ...draft, email: signedIn?.email ?? "" };
  };
  const editor = createEditor<AuthorDraft, BeginInput, Begun>({
    known: null,
    draftOf: () => device?.draft ?? fresh(),
    check: ({ email, ...draft }) =>
      check(beginInput, {
        email,
        locale: locale(),
        written: writtenOf({ email, ...draft }, questions.answers(), call.form?.number ?? 0),
      }),
    send: (input, _onto, key) => begin(call.conferenceId, input, { key, linkKey }),
    reload: async () => null,
    said: () => [],
    onSaved: (begun) => {
      forgetOnDevice(call.slug);
      props.onBegun(editor.draft.email, begun);
    },
  });
  createEffect(() => {
    // Read whole, so that every letter of it is followed.
    const text = JSON.stringify(editor.draft);
    const draft = structuredClone(unwrap(editor.draft));
    if (text !== JSON.stringify(fresh()) || Object.keys(questions.answers()).length > 0)
      keepOnDevice(call.slug, { draft, answers: questions.answers() });
  });
  return { editor, questions };
}

function Propose(props: ProposeProps): JSX.Element {
  const t = useText();
  const { editor, questions } = createProposing(props);
  return (
    <EditorForm of={editor} save={t("call.begin")} onTheirs={() => {}}>
      <TextField
        {...editor.field("/email", t("registration.field.email"))}
        hint={t("call.email.hint")}
        type="email"
        inputmode="email"
        autocomplete="email"
        value={editor.draft.email}
        onInput={(email) => editor.setDraft("email", email)}
      />
      <AuthorFields of={editor} call={props.call} />
      <QuestionFields of={questions} conferenceId={props.call.conferenceId} />
      <p class="hint">{t("call.begin.hint")}</p>
    </EditorForm>
  );
}

/** Where the letter went. */
function Sent(props: { readonly email: string; readonly call: PublicCall }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.call.timeZone);
  return (
    <Notice tone="success" title={t("call.begun")} announce>
      <p>{t("call.begun.text", { email: props.email, at: format().dateTime(props.call.closesAt) })}</p>
    </Notice>
  );
}

function Called(props: { readonly call: PublicCall }): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const linkKey = linkKeyHere();
  const [sentTo, setSentTo] = createSignal<string | null>(null);
  const open = () => props.call.window === "open" || (props.call.window === "closed" && linkKey !== null);
  const begun = (email: string, { submissionId }: Begun) => {
    if (submissionId === null) setSentTo(email);
    else navigate(pathTo("ownSubmission", { slug: props.call.slug, submissionId }));
  };
  return (
    <Page
      title={t("call.title")}
      lead={<WindowLine of={props.call} />}
      crumbs={[{ href: pathTo("conference", { slug: props.call.slug }), text: inLocale(props.call.title, locale()) }]}
    >
      <CallDescription of={props.call} />
      <Show when={open()} fallback={<EmptyState title={t("call.notOpen")} />}>
        <Show when={sentTo()} fallback={<Propose call={props.call} linkKey={linkKey} onBegun={begun} />}>
          {(email) => <Sent email={email()} call={props.call} />}
        </Show>
      </Show>
    </Page>
  );
}

/** What a conference calls for, and the form in which somebody proposes; no account is needed. */
export function CallPage(props: { readonly slug: string }): JSX.Element {
  const [call] = createResource(() => props.slug, loadPublicCall);
  return (
    <Show
      when={call()}
      fallback={
        <Show when={call.state === "ready"} fallback={<Skeleton lines={[10, 10, 10]} />}>
          <NotFound />
        </Show>
      }
    >
      {(known) => <Called call={known()} />}
    </Show>
  );
}
