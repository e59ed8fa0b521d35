import "./me.css";
import { registrationWindow } from "@assize/core/conference/policy.ts";
import { isOpen } from "@assize/core/registration/policy.ts";
import type { OwnVisa } from "@assize/core/reminder/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { loadRegistrationForms, type RegistrationForm } from "../form/api.ts";
import { OwnForms } from "../form/own-forms.tsx";
import { loadOwnVisa } from "../paper/api.ts";
import { OwnPapers } from "../paper/own-papers.tsx";
import { AnswerList } from "../registration/answer-list.tsx";
import { answerRows } from "../registration/answer-rows.ts";
import { draftOf } from "../registration/answers.ts";
import { loadMyConferences, type MyConference } from "../registration/api.ts";
import { StatusBadge } from "../registration/status-badge.tsx";
import { Ticket } from "../registration/ticket.tsx";
import { OwnSupport } from "../support/own-support.tsx";
import { CancelRegistration } from "./cancel-registration.tsx";
import { ChangeAnswers } from "./change-answers.tsx";
import { createNext } from "./create-next.ts";
import { NextSteps } from "./next-steps.tsx";

interface PartProps {
  readonly of: MyConference;
}

interface StandingProps extends PartProps {
  readonly forms: readonly RegistrationForm[];
  readonly visa: OwnVisa | null;
  readonly onChanged: () => void;
}

/** Where things stand and what happens next, in words. */
function Standing(props: StandingProps): JSX.Element {
  const t = useText();
  const { conference } = props.of;
  const next = createNext(
    () => props.of,
    () => props,
  );
  const mayComeBack = () =>
    props.of.registration.status === "cancelled" && registrationWindow(conference, new Date()) === "open";
  const format = useFormat(() => conference.timeZone);
  return (
    <Section title={t("session.mine.now")}>
      <p class="row">
        <StatusBadge status={props.of.registration.status} />
        <span class="hint">{t("session.mine.since", { date: format().date(props.of.registration.statusSince) })}</span>
      </p>
      <NextSteps of={props.of} words={next()} onChanged={props.onChanged} />
      <Show when={props.of.registration.reason}>
        {(reason) => (
          <dl>
            <dt class="hint">{t("session.mine.reason")}</dt>
            <dd>{reason()}</dd>
          </dl>
        )}
      </Show>
      <Show when={mayComeBack()}>
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

/** What stands beside the registration: its forms, and whether a visa letter is wanted. What does not come is left out, and the page stays. */
function createBeside(of: () => MyConference) {
  const [forms, { refetch }] = createResource(
    () => of().registration,
    ({ conferenceId, id }) => loadRegistrationForms(conferenceId, id).catch((): readonly RegistrationForm[] => []),
  );
  const [visa] = createResource(
    () => (of().registration.status === "confirmed" ? of().registration : null),
    ({ conferenceId }) => loadOwnVisa(conferenceId).catch(() => null),
  );
  return {
    forms: () => (forms.state === "ready" || forms.state === "refreshing" ? forms.latest : []),
    visa: () => (visa.state === "ready" ? visa() : null),
    again: () => void refetch(),
  };
}

interface MineProps {
  readonly of: MyConference;
  readonly onChanged: () => void;
}

function Mine(props: MineProps): JSX.Element {
  const format = useFormat(() => props.of.conference.timeZone);
  const beside = createBeside(() => props.of);
  const id = () => props.of.conference.id;
  const timeZone = () => props.of.conference.timeZone;
  const changed = () => {
    beside.again();
    props.onChanged();
  };
  return (
    <div class="mine">
      <Standing of={props.of} forms={beside.forms()} visa={beside.visa()} onChanged={() => props.onChanged()} />
      <Show when={props.of.ticket}>
        {(ticket) => (
          <Ticket
            ticket={ticket()}
            registration={props.of.registration}
            conference={props.of.conference}
            dates={format().dateRange(props.of.conference.startsOn, props.of.conference.endsOn)}
          />
        )}
      </Show>
      <OwnSupport conferenceId={id()} timeZone={timeZone()} />
      <OwnPapers conferenceId={id()} timeZone={timeZone()} />
      <OwnForms forms={beside.forms()} registration={props.of.registration} timeZone={timeZone()} onChanged={changed} />
      <Answers of={props.of} onChanged={() => props.onChanged()} />
    </div>
  );
}

/** One's own registration in a conference: status, what is next, ticket, answers. */
export function MyRegistrationPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [mine, { refetch }] = createResource(loadMyConferences);
  const found = () => mine.latest?.find(({ conference }) => conference.id === props.conferenceId);
  return (
    <Show when={found()} fallback={mine.loading ? null : <NotFound />}>
      {(one) => (
        <Page
          title={t("session.mine.title")}
          above={inLocale(one().conference.title, locale())}
          crumbs={[{ text: t("session.me.title"), href: pathTo("me") }]}
        >
          <Mine of={one()} onChanged={() => void refetch()} />
        </Page>
      )}
    </Show>
  );
}
