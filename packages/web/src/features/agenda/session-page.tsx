import type { PublicSession } from "@assize/core/agenda/schema.ts";
import { useParams } from "@solidjs/router";
import { createResource, For, type JSX, lazy, Show, Suspense } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Markdown } from "../../ui/markdown.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { AddButton } from "./add-button.tsx";
import { type KeptSession, loadSession } from "./api.ts";
import { createAdmitted } from "./create-admitted.ts";
import { createOwnAgenda } from "./create-own-agenda.ts";
import { SignUpPanel } from "./sign-up-panel.tsx";
import "./agenda.css";
import { session as signedIn } from "../session/session.ts";

const SessionFiles = lazy(async () => ({ default: (await import("./session-files.tsx")).SessionFiles }));

function People(props: { readonly of: PublicSession["speakers"] }): JSX.Element {
  const t = useText();
  return (
    <Section title={t("agenda.people")}>
      <ul class="plain-list stack">
        <For each={props.of}>
          {(speaker) => (
            <li>
              <strong lang={speaker.name.locale}>{speaker.name.text}</strong>
              {`, ${t(`agenda.role.${speaker.role}`)}`}
              <br />
              <span class="muted" lang={speaker.position.locale}>
                {speaker.position.text}
              </span>
              <Show when={speaker.institution}>
                {(institution) => (
                  <span class="muted" lang={institution().locale}>
                    {`, ${institution().text}`}
                  </span>
                )}
              </Show>
              <Show when={speaker.bio}>
                {(bio) => <Markdown source={bio().text} lang={bio().locale} topLevel={3} />}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

function Session(props: KeptSession & { readonly slug: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.timeZone);
  const own = useFormat();
  const mine = createOwnAgenda(props.of.conferenceId);
  const when = () =>
    `${format().dayHeading(props.of.startsAt)}, ${format().timeRange(props.of.startsAt, props.of.endsAt)}`;
  return (
    <Page
      title={props.of.title.text}
      titleLang={props.of.title.locale}
      above={t(`agenda.kind.${props.of.kind}`)}
      crumbs={[{ text: t("agenda.backToAgenda"), href: pathTo("agenda", { slug: props.slug }) }]}
      lead={when()}
    >
      <p class="agenda-facts">
        <Show when={props.of.room}>{(room) => <span lang={room().locale}>{room().text}</span>}</Show>
        <Show when={props.of.track}>
          {(track) => (
            <Tag track={track().colour}>
              <span lang={track().name.locale}>{track().name.text}</span>
            </Tag>
          )}
        </Show>
      </p>
      <Show when={props.signUp}>
        {(rules) => (
          <SignUpPanel of={props.of} rules={rules()} slug={props.slug} onChanged={() => void mine.refresh()} />
        )}
      </Show>
      <p class="row no-print">
        <AddButton mine={mine} sessionId={props.of.id} title={props.of.title.text} />
      </p>
      <Show when={props.keptAt}>{(at) => <p class="muted">{t("agenda.kept", { time: own().dateTime(at()) })}</p>}</Show>
      <Show when={props.of.abstract}>
        {(abstract) => <Markdown source={abstract().text} lang={abstract().locale} topLevel={2} />}
      </Show>
      <Show when={props.of.speakers.length > 0}>
        <People of={props.of.speakers} />
        <Show when={signedIn().person}>
          <Suspense>
            <SessionFiles conferenceId={props.of.conferenceId} sessionId={props.of.id} />
          </Suspense>
        </Show>
      </Show>
    </Page>
  );
}

/** The session as the reader may see it. */
function Admitted(props: KeptSession & { readonly slug: string }): JSX.Element {
  const opened = createAdmitted(() => ({ conferenceId: props.of.conferenceId, closed: props.of.closedDoor }));
  const seen = () => opened().find(({ id }) => id === props.of.id) ?? props.of;
  return <Session {...props} of={seen()} />;
}

/** One session: what it is about, where and with whom. */
export function SessionPage(): JSX.Element {
  const params = useParams<{ slug: string; sessionId: string }>();
  const [session] = createResource(() => ({ slug: params.slug, lang: locale(), id: params.sessionId }), loadSession);
  return (
    <Show when={session.latest} fallback={session() === null && <NotFound />}>
      {(known) => <Admitted {...known()} slug={params.slug} />}
    </Show>
  );
}
