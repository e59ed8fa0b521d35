import "./compare.css";
import type { ChangeLog, Draft, SessionFacts } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { inLocale, type MultiText, readText } from "@assize/core/shared/multi-text.ts";
import { createMemo, createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { preloadTexts, useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { Page } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadConference } from "../settings/api.ts";
import { loadDraft, loadDraftChanges } from "./api.ts";
import { differs, type Pair, sideBySide } from "./side-by-side.ts";

interface Names {
  readonly timeZone: string;
  /** Rooms, tracks and people of both sides, by id. */
  readonly names: Readonly<Record<string, MultiText>>;
}

interface SideProps extends Names {
  readonly of: SessionFacts;
  readonly pair: Pair;
}

interface FactProps {
  readonly differs: boolean;
  readonly text: string;
  readonly lang?: string | undefined;
}

function Fact(props: FactProps): JSX.Element {
  return (
    <Show when={props.text}>
      <Show when={props.differs} fallback={<span lang={props.lang}>{props.text}</span>}>
        <mark lang={props.lang}>{props.text}</mark>
      </Show>
    </Show>
  );
}

/** A session on one side; what differs from the other side is marked. */
function Side(props: SideProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const changed = (fact: Pair["facts"][number]) => props.pair.facts.includes(fact);
  const name = (id: string | null): string => {
    const known = id === null ? undefined : props.names[id];
    return known ? inLocale(known, locale()) : "";
  };
  const title = () => readText(props.of.title, locale());
  const when = () => {
    const { startsAt, endsAt } = props.of;
    return `${format().dayHeading(dayOf(startsAt, props.timeZone))}, ${format().timeRange(startsAt, endsAt)}`;
  };
  const people = () => props.of.speakers.map(({ speakerId }) => name(speakerId)).join(", ");
  return (
    <div class="compared">
      <p class="figures">
        <Fact differs={changed("startsAt") || changed("endsAt")} text={when()} />
      </p>
      <p class="compared-title">
        <Fact differs={changed("title")} text={title().text} lang={title().locale} />
      </p>
      <p class="compared-facts">
        <Fact differs={changed("roomId")} text={name(props.of.roomId) || t("planning.session.room.none")} />
        <Fact differs={changed("trackId")} text={name(props.of.trackId)} />
        <Fact differs={changed("speakers")} text={people()} />
      </p>
    </div>
  );
}

/** What differs that the two sides do not show in full. */
const unshown = [
  "kind",
  "abstract",
  "languages",
  "interpretedInto",
  "capacityPlaces",
  "closedDoor",
  "streamUrl",
  "links",
] as const;

function Row(props: Names & { readonly pair: Pair }): JSX.Element {
  const t = useText();
  const kind = () => {
    if (props.pair.released === null) return "added" as const;
    return props.pair.draft === null ? ("cancelled" as const) : ("changed" as const);
  };
  const also = () =>
    unshown.filter((fact) => props.pair.facts.includes(fact)).map((fact) => t(`planning.fact.${fact}`));
  return (
    <tr classList={{ differs: differs(props.pair) }}>
      <td data-side={t("planning.compare.released")}>
        <Show when={props.pair.released} fallback={<p class="muted">{t("planning.compare.notYet")}</p>}>
          {(facts) => <Side {...props} of={facts()} />}
        </Show>
      </td>
      <td data-side={t("planning.compare.draft")}>
        <Show when={props.pair.draft} fallback={<p class="muted">{t("planning.compare.noMore")}</p>}>
          {(facts) => <Side {...props} of={facts()} />}
        </Show>
        <Show when={differs(props.pair)}>
          <p class="compared-facts">
            <Tag>{t(`planning.change.${kind()}`)}</Tag>
            <Show when={also().length > 0}>
              <span class="muted">{t("planning.compare.also", { facts: also().join(", ") })}</span>
            </Show>
          </p>
        </Show>
      </td>
    </tr>
  );
}

interface ComparedProps {
  readonly conference: Conference;
  readonly draft: Draft;
  readonly log: ChangeLog;
}

function namesOf({ draft, log }: ComparedProps): Readonly<Record<string, MultiText>> {
  const { rooms, tracks, speakers } = draft;
  return { ...Object.fromEntries([...rooms, ...tracks, ...speakers].map(({ id, name }) => [id, name])), ...log.names };
}

function Compared(props: ComparedProps): JSX.Element {
  const t = useText();
  const [all, setAll] = createSignal(false);
  const format = useFormat(() => props.conference.timeZone);
  const names = createMemo(() => namesOf(props));
  const days = createMemo(() =>
    sideBySide(props.draft, props.log, props.conference.timeZone)
      .map(({ day, pairs }) => ({ day, pairs: all() ? pairs : pairs.filter(differs) }))
      .filter(({ pairs }) => pairs.length > 0),
  );
  return (
    <>
      <CheckboxField name="all" label={t("planning.compare.all")} checked={all()} onChange={setAll} />
      <For each={days()} fallback={<p class="muted">{t("planning.change.none")}</p>}>
        {({ day, pairs }) => (
          <table class="comparison">
            <caption>{format().dayHeading(day)}</caption>
            <thead>
              <tr>
                <th scope="col">{t("planning.compare.released")}</th>
                <th scope="col">{t("planning.compare.draft")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={pairs}>
                {(pair) => <Row pair={pair} names={names()} timeZone={props.conference.timeZone} />}
              </For>
            </tbody>
          </table>
        )}
      </For>
    </>
  );
}

/** What visitors see, beside what they would see. */
export function ComparePage(props: { readonly conferenceId: string }): JSX.Element {
  preloadTexts(["problem"]);
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [draft] = createResource(() => props.conferenceId, loadDraft);
  const [log] = createResource(() => props.conferenceId, loadDraftChanges);
  return (
    <Show when={conference()}>
      {(known) => (
        <Page
          title={t("planning.compare")}
          above={inLocale(known().title, locale())}
          lead={t("planning.compare.lead")}
          actions={
            <LinkButton href={pathTo("planning", { conferenceId: props.conferenceId })}>
              {t("planning.compare.back")}
            </LinkButton>
          }
        >
          <ConferenceNav conferenceId={props.conferenceId} />
          <Show when={draft()}>
            {(planned) => (
              <Show when={log()}>
                {(changes) => <Compared conference={known()} draft={planned()} log={changes()} />}
              </Show>
            )}
          </Show>
        </Page>
      )}
    </Show>
  );
}
