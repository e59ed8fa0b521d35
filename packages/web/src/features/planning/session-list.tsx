import { isWithin } from "@assize/core/agenda/policy.ts";
import type { Draft, Session } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { inLocale, readText } from "@assize/core/shared/multi-text.ts";
import Plus from "lucide-solid/icons/plus";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Section } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { clockOf, daysBetween } from "../editing/local-time.ts";
import type { Desk } from "./tasks.ts";

interface ListProps extends Desk {
  readonly conference: Conference;
  readonly agenda: Draft;
}

function SessionFacts(props: ListProps & { readonly of: Session }): JSX.Element {
  const t = useText();
  const room = () => props.agenda.rooms.find(({ id }) => id === props.of.roomId);
  const track = () => props.agenda.tracks.find(({ id }) => id === props.of.trackId);
  const signUp = () => props.agenda.signUps.find(({ sessionId }) => sessionId === props.of.id);
  const people = () =>
    props.of.speakers.flatMap(({ speakerId }) => props.agenda.speakers.find(({ id }) => id === speakerId) ?? []);
  const clashes = () =>
    props.agenda.conflicts.some(
      ({ sessionIds, acceptedBecause }) => acceptedBecause === null && sessionIds.includes(props.of.id),
    );
  return (
    <>
      <p class="planned-facts">
        <span>{t(`agenda.kind.${props.of.kind}`)}</span>
        <span>{room() ? inLocale(room()?.name ?? props.of.title, locale()) : t("planning.session.room.none")}</span>
        <Show when={track()}>{(known) => <Tag track={known().colour}>{inLocale(known().name, locale())}</Tag>}</Show>
        <Show when={signUp()}>
          {(rules) => (
            <span class="figures">
              {t("planning.session.signUp", { taken: rules().takenPlaces, capacity: rules().capacityPlaces })}
              <Show when={rules().waitingPeople > 0}>
                {`, ${t("planning.session.signUp.waiting", { count: rules().waitingPeople })}`}
              </Show>
            </span>
          )}
        </Show>
        <Show when={clashes()}>
          <span class="planned-clash">
            <Icon of={TriangleAlert} size={16} />
            {t("planning.conflict.mark")}
          </span>
        </Show>
      </p>
      <Show when={people().length > 0}>
        <p class="hint">
          {people()
            .map(({ name }) => inLocale(name, locale()))
            .join(", ")}
        </p>
      </Show>
    </>
  );
}

function PlannedSession(props: ListProps & { readonly of: Session }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.conference.timeZone);
  const title = () => readText(props.of.title, locale());
  return (
    <li class="planned" id={`session-${props.of.id}`}>
      <p class="planned-time figures">{format().timeRange(props.of.startsAt, props.of.endsAt)}</p>
      <div class="planned-words">
        <h3 lang={title().locale}>{title().text}</h3>
        <SessionFacts {...props} />
      </div>
      <Show when={isWithin(props.agenda.limit, props.of)} fallback={<p class="hint">{t("planning.theirs")}</p>}>
        <div class="row planned-tools">
          <Show when={props.of.kind !== "break"}>
            <LinkButton
              variant="quiet"
              href={pathTo("signUp", { conferenceId: props.conference.id, sessionId: props.of.id })}
            >
              <span>
                {t("planning.session.signUp.open")}
                <span class="visually-hidden">{`: ${title().text}`}</span>
              </span>
            </LinkButton>
          </Show>
          <Button
            variant="quiet"
            label={t("planning.edit.of", { name: title().text })}
            onClick={() => props.onEdit({ kind: "sessions", known: props.of, day: "", start: "" })}
          >
            {t("planning.edit")}
          </Button>
          <Button
            variant="quiet"
            label={t("planning.delete.of", { name: title().text })}
            onClick={() => props.onDelete({ kind: "sessions", item: props.of })}
          >
            {t("planning.delete")}
          </Button>
        </div>
      </Show>
    </li>
  );
}

function PlannedDay(props: ListProps & { readonly day: string; readonly sessions: readonly Session[] }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.conference.timeZone);
  /** A new session begins where the last one of the day ends. */
  const start = () => {
    const last = props.sessions
      .map(({ endsAt }) => endsAt)
      .toSorted()
      .at(-1);
    return last === undefined ? "09:00" : clockOf(last, props.conference.timeZone);
  };
  return (
    <Section
      title={format().dayHeading(props.day)}
      actions={
        <Button
          icon={Plus}
          label={t("planning.session.addOn", { day: format().dayHeading(props.day) })}
          onClick={() => props.onEdit({ kind: "sessions", known: null, day: props.day, start: start() })}
        >
          {t("planning.session.add")}
        </Button>
      }
    >
      <Show when={props.sessions.length > 0} fallback={<p class="muted">{t("planning.sessions.day.empty")}</p>}>
        <ol class="plain-list">
          <For each={props.sessions}>{(session) => <PlannedSession {...props} of={session} />}</For>
        </ol>
      </Show>
    </Section>
  );
}

/** The days of the conference with their sessions. */
export function SessionList(props: ListProps): JSX.Element {
  const ofDay = (day: string) =>
    props.agenda.sessions.filter(({ startsAt }) => dayOf(startsAt, props.conference.timeZone) === day);
  return (
    <div class="stack-wide">
      <For each={daysBetween(props.conference.startsOn, props.conference.endsOn)}>
        {(day) => <PlannedDay {...props} day={day} sessions={ofDay(day)} />}
      </For>
    </div>
  );
}
