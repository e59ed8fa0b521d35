import "./register.css";
import type { OpenForm } from "@assize/core/form/schema.ts";
import type { RegistrationStatus } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { A, useSearchParams } from "@solidjs/router";
import { createMemo, createResource, For, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { loadOpenForm } from "../form/api.ts";
import { FilesOf } from "../form/file-answer.tsx";
import { DirectoryOf } from "../form/institution-field.tsx";
import { session, sessionOrWait } from "../session/session.ts";
import { emptyDraft } from "./answers.ts";
import {
  loadMyConferences,
  loadOpenCategories,
  loadPublicConference,
  type OpenCategory,
  type PublicConference,
} from "./api.ts";
import { createRegister, type Register } from "./create-register.ts";
import { GoOnLater } from "./go-on-later.tsx";
import { RegisterForm } from "./register-form.tsx";
import { RegisterResult } from "./register-result.tsx";
import { stepOf } from "./register-steps.ts";
import { signInLink } from "./registration-link.ts";
import { readDraft } from "./stored-draft.ts";
import { createWideScreen } from "./wide-screen.ts";

const introParts = ["need", "time", "next"] as const;

interface PartProps {
  readonly conference: PublicConference;
  readonly categories: readonly OpenCategory[];
  readonly form: OpenForm | null;
}

/** Before the first question: what is needed, how long it takes, what happens next. */
function Intro(props: { readonly conference: PublicConference }): JSX.Element {
  const t = useText();
  return (
    <div class="register-before">
      <dl>
        <For each={introParts}>
          {(part) => (
            <div>
              <dt>{t(`registration.intro.${part}`)}</dt>
              <dd>{t(`registration.intro.${part}.text`)}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={session().person === null}>
        <p>
          {t("registration.have")} <A href={signInLink("", props.conference.id)}>{t("registration.have.link")}</A>
        </p>
      </Show>
    </div>
  );
}

function FoundDraft(props: { readonly savedAt: string; readonly onAnew: () => void }): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <Notice actions={<Button onClick={props.onAnew}>{t("registration.draft.clear")}</Button>}>
      <p>{t("registration.draft.found", { date: format().dateTime(props.savedAt) })}</p>
    </Notice>
  );
}

function startOf({ conference, form }: PartProps): Parameters<typeof createRegister>[0] {
  const { person } = sessionOrWait();
  const stored = readDraft(conference.slug);
  const own = person && { email: person.email };
  const names = person && {
    familyName: person.familyName,
    givenName: person.givenName,
    patronymic: person.patronymic ?? "",
  };
  const blank = { ...emptyDraft(locale()), ...names, ...own };
  return { conference, blank, form, stored: stored && { ...stored, draft: { ...stored.draft, ...own } } };
}

function OpenRegistration(props: PartProps): JSX.Element {
  const t = useText();
  const start = startOf(props);
  const register: Register = createRegister(start);
  const format = useFormat(() => props.conference.timeZone);
  const title = () => inLocale(props.conference.title, locale());
  const wide = createWideScreen();
  const [search] = useSearchParams<{ step: string }>();
  const begins = () => wide() || stepOf(search.step, register.steps()) === "person";
  const dates = () => format().dateRange(props.conference.startsOn, props.conference.endsOn);
  return (
    <Show
      when={register.sent()}
      fallback={
        <Page
          title={t("registration.page.title")}
          above={t("registration.page.for", { conference: title(), dates: dates() })}
        >
          <Show when={begins()}>
            <Intro conference={props.conference} />
            <Show when={start.stored}>
              {(stored) => <FoundDraft savedAt={stored().savedAt} onAnew={register.startAnew} />}
            </Show>
          </Show>
          <FilesOf.Provider value={props.form && { conferenceId: props.conference.id, formId: props.form.formId }}>
            <DirectoryOf.Provider value={() => props.conference.id}>
              <RegisterForm
                of={register}
                conference={props.conference}
                categories={props.categories}
                ownEmail={session().person?.email ?? null}
              />
            </DirectoryOf.Provider>
          </FilesOf.Provider>
          <GoOnLater of={register} conference={props.conference} />
        </Page>
      }
    >
      {(sent) => <RegisterResult registration={sent()} conference={props.conference} />}
    </Show>
  );
}

/** Why nobody can register now, and what to do instead. */
function ClosedRegistration(props: {
  readonly conference: PublicConference;
  readonly why: "notYet" | "closed" | "noCategories";
}): JSX.Element {
  const t = useText();
  return (
    <Page title={t(`registration.${props.why}`)} above={inLocale(props.conference.title, locale())}>
      <p>{t(`registration.${props.why}.text`, { email: props.conference.contactEmail })}</p>
      <p>
        <LinkButton href={pathTo("conference", { slug: props.conference.slug })}>
          {t("registration.toConference")}
        </LinkButton>
      </p>
    </Page>
  );
}

/** Who takes part already sees that, and not an empty form. */
function TakesPart(props: { readonly conference: PublicConference }): JSX.Element {
  const t = useText();
  const link = () => pathTo("myRegistration", { conferenceId: props.conference.id });
  return (
    <Page title={t("registration.takesPart")} above={inLocale(props.conference.title, locale())}>
      <p>{t("registration.takesPart.text")}</p>
      <p>
        <LinkButton variant="primary" href={link()}>
          {t("registration.sent.toMine")}
        </LinkButton>
      </p>
    </Page>
  );
}

/** The form is there all the same where this cannot be asked. */
const loadOwnOrNone = () => loadMyConferences().catch(() => []);

const ended: ReadonlySet<string> = new Set(["declined", "cancelled"] satisfies readonly RegistrationStatus[]);

/** Registering for a conference. */
export function RegisterPage(props: { readonly slug: string }): JSX.Element {
  const [conference] = createResource(() => props.slug, loadPublicConference);
  const [categories] = createResource(() => props.slug, loadOpenCategories);
  const [form] = createResource(() => props.slug, loadOpenForm);
  const [own] = createResource(() => session().person?.id, loadOwnOrNone);
  // Only what was known when the page came: a registration that was just sent shows its result.
  const takesPart = createMemo<boolean>(
    (was) =>
      was ||
      (own.latest ?? []).some((one) => one.conference.slug === props.slug && !ended.has(one.registration.status)),
    false,
  );
  return (
    <Show when={conference()}>
      {(shown) => (
        <Switch
          fallback={
            <Show when={form.state === "ready"}>
              <OpenRegistration conference={shown()} categories={categories() ?? []} form={form() ?? null} />
            </Show>
          }
        >
          <Match when={takesPart()}>
            <TakesPart conference={shown()} />
          </Match>
          <Match when={shown().registration === "not_yet"}>
            <ClosedRegistration conference={shown()} why="notYet" />
          </Match>
          <Match when={shown().registration === "closed"}>
            <ClosedRegistration conference={shown()} why="closed" />
          </Match>
          <Match when={categories()?.length === 0}>
            <ClosedRegistration conference={shown()} why="noCategories" />
          </Match>
        </Switch>
      )}
    </Show>
  );
}
