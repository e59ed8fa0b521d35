import type { Change, ChangeLog, SessionFacts } from "@assize/core/agenda/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";

interface ChangeListProps {
  readonly log: ChangeLog;
  readonly timeZone: string;
}

type Fact = Change["facts"][number];

/** The end moves with the start, and is said with it. */
const shownFacts = ({ facts }: Change): readonly Fact[] =>
  facts.filter((fact) => fact !== "endsAt" || !facts.includes("startsAt"));

/** How facts read; null where saying that they differ is enough. */
function useFacts(props: ChangeListProps) {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const named = (id: string | null, none: string): string => {
    const name = id === null ? undefined : props.log.names[id];
    return name ? inLocale(name, locale()) : none;
  };
  const when = ({ startsAt, endsAt }: SessionFacts): string =>
    `${format().dayHeading(dayOf(startsAt, props.timeZone))}, ${format().timeRange(startsAt, endsAt)}`;
  const spoken = (languages: SessionFacts["languages"]): string =>
    languages?.map((one) => t(`agenda.language.${one}`)).join(", ") || "–";
  const says = {
    startsAt: when,
    endsAt: when,
    roomId: ({ roomId }) => named(roomId, t("planning.session.room.none")),
    trackId: ({ trackId }) => named(trackId, t("planning.session.track.none")),
    title: ({ title }) => inLocale(title, locale()),
    kind: ({ kind }) => t(`agenda.kind.${kind}`),
    speakers: ({ speakers }) =>
      speakers.map(({ speakerId }) => named(speakerId, "")).join(", ") || t("planning.session.people.none"),
    abstract: null,
    languages: ({ languages }) => spoken(languages),
    interpretedInto: ({ interpretedInto }) => spoken(interpretedInto),
    capacityPlaces: ({ capacityPlaces }) => String(capacityPlaces ?? "–"),
    closedDoor: ({ closedDoor }) => t(closedDoor ? "planning.yes" : "planning.no"),
    streamUrl: null,
    links: null,
  } as const satisfies Record<Fact, ((facts: SessionFacts) => string) | null>;
  return { says, when };
}

function OneChange(props: ChangeListProps & { readonly of: Change }): JSX.Element {
  const t = useText();
  const { says, when } = useFacts(props);
  const facts = () => props.of.after ?? props.of.before;
  const words = (fact: Fact): string => {
    const say = says[fact];
    const { before, after } = props.of;
    if (say === null || !before || !after) return t(`planning.fact.${fact}`);
    const [from, to] = [say(before), say(after)];
    return from === to
      ? t(`planning.fact.${fact}`)
      : t("planning.fact.moved", { fact: t(`planning.fact.${fact}`), from, to });
  };
  return (
    <li class="change">
      <Show when={facts()}>
        {(known) => (
          <p>
            <strong>{inLocale(known().title, locale())}</strong>
            <span class="muted">
              {` – ${t(`planning.change.${props.of.kind}`)}`}
              {props.of.kind === "changed" ? "" : `, ${when(known())}`}
            </span>
          </p>
        )}
      </Show>
      <For each={shownFacts(props.of)}>{(fact) => <p class="hint">{words(fact)}</p>}</For>
    </li>
  );
}

/** What visitors notice, session by session. */
export function ChangeList(props: ChangeListProps): JSX.Element {
  const t = useText();
  return (
    <Show when={props.log.changes.length > 0} fallback={<p class="muted">{t("planning.change.none")}</p>}>
      <ul class="plain-list change-list">
        <For each={props.log.changes}>{(change) => <OneChange {...props} of={change} />}</For>
      </ul>
    </Show>
  );
}
