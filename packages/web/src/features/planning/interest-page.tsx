import "./planning.css";
import type { Draft } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import type { Interest } from "@assize/core/personal-agenda/schema.ts";
import { inLocale, readText } from "@assize/core/shared/multi-text.ts";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { type Bar, BarChart } from "../../ui/bar-chart.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { daysBetween } from "../editing/local-time.ts";
import { loadConference } from "../settings/api.ts";
import { loadDraft, loadInterest } from "./api.ts";
import { isCrowded, type Wanted, wantedOn } from "./interest.ts";

interface InterestProps {
  readonly conference: Conference;
  readonly agenda: Draft;
  readonly interest: readonly Interest[];
}

function Crowded(props: { readonly of: readonly Wanted[] }): JSX.Element {
  const t = useText();
  return (
    <Show when={props.of.length > 0}>
      <Notice tone="warning" title={t("planning.interest.crowded")}>
        <ul>
          <For each={props.of}>
            {({ session, people, places }) => (
              <li>
                {t("planning.interest.crowded.one", {
                  title: inLocale(session.title, locale()),
                  people: people ?? 0,
                  places: places ?? 0,
                })}
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  );
}

function InterestOfDay(props: InterestProps & { readonly day: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.conference.timeZone);
  const wanted = () => wantedOn(props.agenda, props.interest, props.day, props.conference.timeZone);
  const room = (id: string | null) => props.agenda.rooms.find((one) => one.id === id);
  const bars = (): readonly Bar[] =>
    wanted().map(({ session, people, places }) => {
      const title = readText(session.title, locale());
      const known = room(session.roomId);
      const where = known ? `, ${inLocale(known.name, locale())}` : "";
      return {
        id: session.id,
        label: (
          <>
            <span lang={title.locale}>{title.text}</span>
            <span class="muted small"> {`${format().timeRange(session.startsAt, session.endsAt)}${where}`}</span>
          </>
        ),
        value: people ?? 0,
        words: people === null ? t("planning.interest.few") : undefined,
        limit: places,
      };
    });
  return (
    <Section title={format().dayHeading(props.day)}>
      <Show when={wanted().length > 0} fallback={<p class="muted">{t("planning.sessions.day.empty")}</p>}>
        <BarChart
          caption={t("planning.interest.caption")}
          labelHead={t("planning.interest.session")}
          valueHead={t("planning.interest.people")}
          limitHead={t("planning.interest.places")}
          bars={bars()}
          format={(value) => format().number(value)}
        />
      </Show>
    </Section>
  );
}

function InterestDays(props: InterestProps): JSX.Element {
  const days = () => daysBetween(props.conference.startsOn, props.conference.endsOn);
  const crowded = () =>
    days().flatMap((day) => wantedOn(props.agenda, props.interest, day, props.conference.timeZone).filter(isCrowded));
  return (
    <>
      <Crowded of={crowded()} />
      <For each={days()}>{(day) => <InterestOfDay {...props} day={day} />}</For>
    </>
  );
}

/** How many personal agendas hold each session: what is wanted, and where a room is too small for it. */
export function InterestPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [agenda] = createResource(() => props.conferenceId, loadDraft);
  const [interest] = createResource(() => props.conferenceId, loadInterest);
  return (
    <Show when={conference()}>
      {(known) => (
        <Page
          title={t("planning.interest")}
          above={inLocale(known().title, locale())}
          lead={t("planning.interest.lead")}
          crumbs={[{ text: t("planning.title"), href: pathTo("planning", { conferenceId: props.conferenceId }) }]}
        >
          <ConferenceNav conferenceId={props.conferenceId} />
          <Show when={agenda()}>
            {(draft) => (
              <Show when={interest()}>
                {(counts) => <InterestDays conference={known()} agenda={draft()} interest={counts()} />}
              </Show>
            )}
          </Show>
        </Page>
      )}
    </Show>
  );
}
