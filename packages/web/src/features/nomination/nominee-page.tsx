import "./nomination.css";
import type { NomineePage as Loaded } from "@assize/core/nomination/schema.ts";
import type { Registration } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { linkKeyHere } from "../../lib/link-key.ts";
import { wantHeadingFocus } from "../../lib/page-focus.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Page } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { signInLink } from "../registration/registration-link.ts";
import { StatusBadge } from "../registration/status-badge.tsx";
import { session } from "../session/session.ts";
import { AcceptForm } from "./accept-form.tsx";
import { loadNominee, type NominationRef, sendRefusal } from "./api.ts";
import { ConfirmForm } from "./confirm-form.tsx";

interface PartProps {
  readonly at: NominationRef;
  readonly of: Loaded;
  readonly onChanged: () => void;
}

function Facts(props: { readonly of: Loaded }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.conference.timeZone);
  const { conference } = props.of;
  return (
    <dl class="nominee-facts">
      <div>
        <dt>{t("nomination.nominee.when")}</dt>
        <dd>{format().dateRange(conference.startsOn, conference.endsOn)}</dd>
      </div>
      <div>
        <dt>{t("nomination.nominee.as")}</dt>
        <dd>{inLocale(props.of.category.name, locale())}</dd>
      </div>
    </dl>
  );
}

function RefuseDialog(props: PartProps & { readonly onLeave: () => void }): JSX.Element {
  const t = useText();
  const [reason, setReason] = createSignal("");
  const refuse = async () => {
    await sendRefusal(props.at, reason().trim() === "" ? {} : { reason: reason() });
    wantHeadingFocus();
    props.onChanged();
  };
  return (
    <ConfirmDialog
      open
      danger
      title={t("nomination.nominee.decline.title")}
      text={t("nomination.nominee.decline.text")}
      confirm={t("nomination.nominee.decline.confirm")}
      cancel={t("nomination.nominee.back")}
      onClose={props.onLeave}
      onConfirm={refuse}
    >
      <TextField
        name="reason"
        label={t("nomination.nominee.decline.reason")}
        hint={t("nomination.nominee.decline.reason.hint")}
        required={false}
        maxLength={500}
        value={reason()}
        onInput={setReason}
      />
    </ConfirmDialog>
  );
}

function AboutLink(props: { readonly of: Loaded }): JSX.Element {
  const t = useText();
  return (
    <p>
      <LinkButton href={pathTo("conference", { slug: props.of.conference.slug })}>
        {t("nomination.nominee.conference")}
      </LinkButton>
    </p>
  );
}

/** The question: do you come? The form follows the answer. */
function Asked(props: PartProps & { readonly onRegistered: (registration: Registration) => void }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.conference.timeZone);
  const [doing, setDoing] = createSignal<"come" | "refuse" | null>(null);
  const title = () => inLocale(props.of.conference.title, locale());
  const by = () => t("nomination.nominee.by", { institution: inLocale(props.of.institutionName, locale()) });
  const confirmed = (registration: Registration) => {
    scrollTo(0, 0);
    wantHeadingFocus();
    props.onRegistered(registration);
  };
  const come = () => {
    scrollTo(0, 0);
    wantHeadingFocus();
    setDoing("come");
  };
  return (
    <Show
      when={doing() === "come"}
      fallback={
        <Page title={title()} above={t("nomination.nominee.title")} lead={by()}>
          <Facts of={props.of} />
          <p>{t("nomination.nominee.answerUntil", { date: format().dateTime(props.of.answerUntil) })}</p>
          <AcceptForm at={props.at} of={props.of} onConfirmed={confirmed} />
          <div class="row nominee-answer">
            <Button onClick={come}>{t("nomination.nominee.come")}</Button>
            <Button onClick={() => setDoing("refuse")}>{t("nomination.nominee.notCome")}</Button>
          </div>
          <AboutLink of={props.of} />
          <Show when={doing() === "refuse"}>
            <RefuseDialog {...props} onLeave={() => setDoing(null)} />
          </Show>
        </Page>
      }
    >
      <Page title={t("nomination.nominee.form")} above={title()} lead={t("nomination.nominee.form.text")}>
        <ConfirmForm at={props.at} of={props.of} onBack={() => setDoing(null)} onConfirmed={confirmed} />
      </Page>
    </Show>
  );
}

function Confirmed(props: {
  readonly of: Loaded;
  readonly status: Registration["status"];
  readonly awaitsDetails: boolean;
}): JSX.Element {
  const t = useText();
  const { nomination, conference } = props.of;
  const mine = () => pathTo("myRegistration", { conferenceId: conference.id });
  return (
    <Page
      title={t(`registration.sent.${props.status}`)}
      above={inLocale(conference.title, locale())}
      lead={t(`registration.sent.${props.status}.text`, { email: nomination.email })}
    >
      <p>
        <StatusBadge status={props.status} />
      </p>
      <Facts of={props.of} />
      <Show when={props.awaitsDetails}>
        <p>{t("nomination.nominee.accepted")}</p>
      </Show>
      <Show
        when={session().person?.email === nomination.email}
        fallback={
          <>
            <p>{t("registration.sent.signIn")}</p>
            <p>
              <LinkButton variant="primary" href={signInLink(nomination.email, conference.id)}>
                {t("registration.sent.toSignIn")}
              </LinkButton>
            </p>
          </>
        }
      >
        <p>
          <LinkButton variant="primary" href={mine()}>
            {t("registration.sent.toMine")}
          </LinkButton>
        </p>
      </Show>
    </Page>
  );
}

function Ended(props: { readonly of: Loaded }): JSX.Element {
  const t = useText();
  const declined = () => props.of.nomination.status === "declined";
  return (
    <Page
      title={t(declined() ? "nomination.nominee.declined" : "nomination.nominee.over")}
      above={inLocale(props.of.conference.title, locale())}
      lead={
        declined()
          ? t("nomination.nominee.declined.text")
          : t("nomination.nominee.over.text", { email: props.of.conference.contactEmail })
      }
    >
      <AboutLink of={props.of} />
    </Page>
  );
}

interface PageProps {
  readonly institutionId: string;
  readonly nominationId: string;
}

/** The nominee's page: what it is about, and the answer. For a phone first. */
export function NomineePage(props: PageProps): JSX.Element {
  const at: NominationRef = {
    institutionId: props.institutionId,
    nominationId: props.nominationId,
    linkKey: linkKeyHere(),
  };
  const [page, { refetch }] = createResource(() => loadNominee(at));
  const [registered, setRegistered] = createSignal<Registration | null>(null);
  const shown = () => page.latest ?? page();
  const status = () => registered()?.status ?? shown()?.nomination.registrationStatus ?? "submitted";
  const over = (loaded: Loaded) => new Date().toISOString() > loaded.answerUntil;
  return (
    <Show when={shown()}>
      {(loaded) => (
        <Switch fallback={<Ended of={loaded()} />}>
          <Match when={registered() !== null || loaded().nomination.status === "confirmed"}>
            <Confirmed of={loaded()} status={status()} awaitsDetails={registered()?.awaitsDetails === true} />
          </Match>
          <Match when={loaded().nomination.status === "nominated" && !over(loaded())}>
            <Asked at={at} of={loaded()} onChanged={() => void refetch()} onRegistered={setRegistered} />
          </Match>
        </Switch>
      )}
    </Show>
  );
}
