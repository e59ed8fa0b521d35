import "./call.css";
import type { SubmissionDetail } from "@assize/core/call/review-schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem } from "../../ui/toast.ts";
import { fullName } from "../registration/full-name.ts";
import { AnswersSection } from "./answers-section.tsx";
import { loadSubmission } from "./api.ts";
import { StateTag } from "./call-words.tsx";
import { Fact } from "./fact.tsx";
import { GivenReviews } from "./given-reviews.tsx";
import { Texts } from "./texts.tsx";

interface PartProps {
  readonly conferenceId: string;
  readonly of: SubmissionDetail;
}

function Facts(props: PartProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const author = () => props.of.content.author;
  return (
    <dl class="call-facts">
      <Fact name={t("call.board.state")}>
        <StateTag state={props.of.line.state} />
      </Fact>
      <Show when={props.of.line.sessionId}>
        <Fact name={t("call.session")}>
          <A href={pathTo("planning", { conferenceId: props.conferenceId })}>{t("call.session.open")}</A>
        </Fact>
      </Show>
      <Fact name={t("call.field.offer")}>
        {t("call.offer", {
          kind: t(`agenda.kind.${props.of.content.kind}`),
          minutes: format().number(props.of.content.durationMinutes),
        })}
      </Fact>
      <Fact name={t("call.board.author")}>
        {`${fullName(author())}, ${author().position}, ${author().institution}`}
        <br />
        <a href={`mailto:${props.of.email}`}>{props.of.email}</a>
      </Fact>
      <For each={props.of.content.coAuthors}>
        {(one, at) => (
          <Fact name={t("call.coAuthor", { number: String(at() + 1) })}>
            {`${fullName(one)}, ${one.position}, ${one.institution}`}
          </Fact>
        )}
      </For>
    </dl>
  );
}

/** A submission whole, for those who run the call. */
export function SubmissionPage(props: { readonly conferenceId: string; readonly submissionId: string }): JSX.Element {
  const t = useText();
  const [detail, { mutate }] = createResource(() => loadSubmission(props.conferenceId, props.submissionId));
  const changed = () => void loadSubmission(props.conferenceId, props.submissionId).then(mutate, showProblem);
  const title = (of: SubmissionDetail) => readText(of.content.title, locale());
  const crumbs = () => [{ href: pathTo("callBoard", { conferenceId: props.conferenceId }), text: t("call.board") }];
  return (
    <Show when={detail.latest ?? detail()} fallback={<Skeleton lines={[10, 10, 10]} />}>
      {(of) => (
        <Page title={title(of()).text} titleLang={title(of()).locale} crumbs={crumbs()}>
          <Facts conferenceId={props.conferenceId} of={of()} />
          <Texts title={of().content.title} abstract={of().content.abstract} />
          <AnswersSection conferenceId={props.conferenceId} of={of()} />
          <GivenReviews conferenceId={props.conferenceId} of={of()} onChanged={changed} />
        </Page>
      )}
    </Show>
  );
}
