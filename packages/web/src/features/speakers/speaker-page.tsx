import type { PublicSpeaker } from "@assize/core/speaking/schema.ts";
import { A, useParams } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Markdown } from "../../ui/markdown.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { loadSpeaker } from "./api.ts";
import { Portrait } from "./portrait.tsx";

interface SpeakerProps {
  readonly slug: string;
  readonly of: PublicSpeaker;
}

function Sessions(props: SpeakerProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.timeZone);
  return (
    <Section title={t("speakers.sessions")}>
      <ul class="plain-list speaker-sessions">
        <For each={props.of.sessions}>
          {(session) => (
            <li>
              <p class="hint">{`${format().dayHeading(session.startsAt)}, ${format().timeRange(session.startsAt, session.endsAt)}`}</p>
              <p lang={session.title.locale}>
                <A href={pathTo("agendaSession", { slug: props.slug, sessionId: session.id })}>{session.title.text}</A>
              </p>
              <p class="muted">
                {t(`agenda.role.${session.role}`)}
                <Show when={session.room}>{(room) => <span lang={room().locale}>{`, ${room().text}`}</span>}</Show>
              </p>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

function Speaker(props: SpeakerProps): JSX.Element {
  const t = useText();
  const name = () => props.of.name;
  return (
    <Page
      title={name().text}
      titleLang={name().locale}
      above={props.of.conference.title.text}
      crumbs={[{ text: t("speakers.all"), href: pathTo("speakers", { slug: props.slug }) }]}
    >
      <div class="speaker-head">
        <Portrait slug={props.slug} of={props.of} size="large" alt={t("speakers.photoOf", { name: name().text })} />
        <div>
          <p class="speaker-position" lang={props.of.position.locale}>
            {props.of.position.text}
          </p>
          <Show when={props.of.institution}>
            {(institution) => (
              <p class="muted" lang={institution().locale}>
                {institution().text}
              </p>
            )}
          </Show>
        </div>
      </div>
      <Show when={props.of.bio}>{(bio) => <Markdown source={bio().text} lang={bio().locale} topLevel={2} />}</Show>
      <Sessions {...props} />
    </Page>
  );
}

/** The page that a speaker chose to have. */
export function SpeakerPage(): JSX.Element {
  const params = useParams<{ slug: string; speakerId: string }>();
  const [speaker] = createResource(() => ({ slug: params.slug, lang: locale(), id: params.speakerId }), loadSpeaker);
  return (
    <Show
      when={speaker.latest ?? speaker()}
      fallback={speaker() === null ? <NotFound /> : <Skeleton lines={[10, 10, 10]} />}
    >
      {(known) => <Speaker slug={params.slug} of={known()} />}
    </Show>
  );
}
