import "./call.css";
import type { ReviewTask } from "@assize/core/call/review-schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { useNavigate } from "@solidjs/router";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { isProblem } from "../../lib/problem.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { answersInWords } from "../form/answer-words.ts";
import { declareConflict, loadTask } from "./api.ts";
import { Fact } from "./fact.tsx";
import { ReviewForm } from "./review-form.tsx";
import { Texts } from "./texts.tsx";

interface TaskProps {
  readonly conferenceId: string;
  readonly of: ReviewTask;
}

function Facts(props: TaskProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const answers = () => answersInWords(props.of.fields, props.of.answers, [], t);
  return (
    <dl class="call-facts">
      <Fact name={t("call.field.offer")}>
        {t("call.offer", {
          kind: t(`agenda.kind.${props.of.kind}`),
          minutes: format().number(props.of.durationMinutes),
        })}
      </Fact>
      <Show when={props.of.track}>
        {(track) => <Fact name={t("call.field.track")}>{readText(track(), locale()).text}</Fact>}
      </Show>
      <Show when={props.of.authors}>
        {(authors) => (
          <Fact name={t("call.board.author")}>
            <For each={authors()}>
              {({ name, position, institution }) => <div>{[name, position, institution].join(", ")}</div>}
            </For>
          </Fact>
        )}
      </Show>
      <For each={answers()}>{(row) => <Fact name={row.label}>{row.value}</Fact>}</For>
    </dl>
  );
}

/** What others gave, once the reader may see it. */
function Peers(props: TaskProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <Show when={props.of.peers?.length}>
      <Section title={t("call.review.peers")}>
        <ul class="plain-list call-lines">
          <For each={props.of.peers}>
            {(one, at) => (
              <li>
                <h3>
                  {t("call.review.peer", {
                    number: String(at() + 1),
                    score: format().number(Math.round(one.total * 10) / 10),
                  })}
                </h3>
                <p class="form-words">{one.toOrganizers}</p>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

/** Declaring a conflict of interest: what it does is said before. */
function Conflict(props: TaskProps): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const [asking, setAsking] = createSignal(false);
  const [reason, setReason] = createSignal("");
  const declare = async () => {
    try {
      await declareConflict(props.conferenceId, props.of.submissionId, reason());
      showToast({ text: t("call.conflict.declared") });
      navigate(pathTo("reviews"));
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Section title={t("call.conflict")}>
      <p class="hint">{t("call.conflict.text")}</p>
      <div class="row">
        <Button onClick={() => setAsking(true)}>{t("call.conflict.declare")}</Button>
      </div>
      <Dialog
        open={asking()}
        title={t("call.conflict.title")}
        text={t("call.conflict.effect")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("call.back")}</Button>
            <Button variant="danger" disabled={reason().trim().length < 3} onClick={() => void declare()}>
              {t("call.conflict.declare")}
            </Button>
          </>
        }
      >
        <TextArea
          name="reason"
          label={t("call.conflict.reason")}
          hint={t("call.conflict.reason.hint")}
          rows={3}
          maxLength={500}
          value={reason()}
          onInput={setReason}
        />
      </Dialog>
    </Section>
  );
}

function Task(props: TaskProps & { readonly onChanged: (task: ReviewTask) => void }): JSX.Element {
  const t = useText();
  const title = () => readText(props.of.title, locale());
  return (
    <Page
      title={title().text}
      titleLang={title().locale}
      above={readText(props.of.conferenceTitle, locale()).text}
      crumbs={[{ href: pathTo("reviews"), text: t("call.reviews") }]}
    >
      <Show when={props.of.blind}>
        <p class="hint">{t("call.review.blind")}</p>
      </Show>
      <Facts {...props} />
      <Texts title={props.of.title} abstract={props.of.abstract} />
      <Section title={t("call.review.mine")}>
        <Show when={props.of.open} fallback={<Notice>{t("call.review.closed")}</Notice>}>
          <ReviewForm conferenceId={props.conferenceId} of={props.of} onSaved={props.onChanged} />
        </Show>
      </Section>
      <Peers {...props} />
      <Conflict {...props} />
    </Page>
  );
}

/** A submission and one's own review of it; made for a phone first. */
export function ReviewPage(props: { readonly conferenceId: string; readonly submissionId: string }): JSX.Element {
  const [task, { mutate }] = createResource(() =>
    loadTask(props.conferenceId, props.submissionId).catch((error: unknown) => {
      if (isProblem(error, "not_found")) return null;
      throw error;
    }),
  );
  return (
    <Show when={task.state === "ready"} fallback={<Skeleton lines={[10, 10, 10]} />}>
      <Show when={task()} fallback={<NotFound />}>
        {(of) => <Task conferenceId={props.conferenceId} of={of()} onChanged={mutate} />}
      </Show>
    </Show>
  );
}
