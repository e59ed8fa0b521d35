import "./me.css";
import { isOpen } from "@assize/core/registration/policy.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { OwnForms } from "../form/own-forms.tsx";
import { OwnPapers } from "../paper/own-papers.tsx";
import { AnswerList } from "../registration/answer-list.tsx";
import { answerRows } from "../registration/answer-rows.ts";
import { draftOf } from "../registration/answers.ts";
import { loadMyConferences, type MyConference } from "../registration/api.ts";
import { StatusBadge } from "../registration/status-badge.tsx";
import { Ticket } from "../registration/ticket.tsx";
import { CancelRegistration } from "./cancel-registration.tsx";
import { ChangeAnswers } from "./change-answers.tsx";
import { NextSteps } from "./next-steps.tsx";

interface PartProps {
  readonly of: MyConference;
}

/** Where things stand and what happens next, in words. */
function Standing(props: PartProps & { readonly onChanged: () => void }): JSX.Element {
  const t = useText();
  const { conference } = props.of;
  const format = useFormat(() => conference.timeZone);
  return (
    <Section title={t("session.mine.now")}>
      <p class="row">
        <StatusBadge status={props.of.registration.status} />
        <span class="hint">{t("session.mine.since", { date: format().date(props.of.registration.statusSince) })}</span>
      </p>
      <Show when={props.of.registration.awaitsDetails}>
        <Notice tone="warning">
          <p>{t("session.mine.details")}</p>
        </Notice>
      </Show>
      <NextSteps of={props.of} onChanged={props.onChanged} />
      <Show when={props.of.registration.reason}>
        {(reason) => (
          <dl>
            <dt class="hint">{t("session.mine.reason")}</dt>
            <dd>{reason()}</dd>
          </dl>
        )}
      </Show>
      <Show when={props.of.registration.status === "cancelled"}>
        <p>
          <LinkButton href={pathTo("register", { slug: conference.slug })}>{t("session.mine.again")}</LinkButton>
        </p>
      </Show>
    </Section>
  );
}

function Answers(props: PartProps & { readonly onChanged: () => void }): JSX.Element {
  const t = useText();
  const [changing, setChanging] = createSignal(false);
  const done = () => {
    setChanging(false);
    props.onChanged();
  };
  return (
    <Section title={t("session.mine.answers")}>
      <Show
        when={changing()}
        fallback={
          <>
            <AnswerList rows={answerRows(draftOf(props.of.registration), t)} />
            <Show when={isOpen(props.of.registration.status)}>
              <div class="row">
                <Button onClick={() => setChanging(true)}>{t("session.mine.change")}</Button>
                <CancelRegistration of={props.of.registration} onCancelled={props.onChanged} />
              </div>
              <p class="hint">{t("session.mine.unchangeable", { contact: props.of.conference.contactEmail })}</p>
            </Show>
          </>
        }
      >
        <ChangeAnswers of={props.of.registration} onSaved={done} onLeave={() => setChanging(false)} />
      </Show>
    </Section>
  );
}

/** One's own registration in a conference: status, ticket, answers. */
export function MyRegistrationPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [mine, { refetch }] = createResource(loadMyConferences);
  const found = () => mine.latest?.find(({ conference }) => conference.id === props.conferenceId);
  const format = useFormat(() => found()?.conference.timeZone ?? "UTC");
  return (
    <Show when={found()} fallback={mine.loading ? null : <NotFound />}>
      {(one) => (
        <Page
          title={t("session.mine.title")}
          above={inLocale(one().conference.title, locale())}
          crumbs={[{ text: t("session.me.title"), href: pathTo("me") }]}
        >
          <div class="mine">
            <Standing of={one()} onChanged={() => void refetch()} />
            <Show when={one().ticket}>
              {(ticket) => (
                <Ticket
                  ticket={ticket()}
                  registration={one().registration}
                  conference={one().conference}
                  dates={format().dateRange(one().conference.startsOn, one().conference.endsOn)}
                />
              )}
            </Show>
            <OwnPapers conferenceId={props.conferenceId} timeZone={one().conference.timeZone} />
            <OwnForms registration={one().registration} timeZone={one().conference.timeZone} />
            <Answers of={one()} onChanged={() => void refetch()} />
          </div>
        </Page>
      )}
    </Show>
  );
}
