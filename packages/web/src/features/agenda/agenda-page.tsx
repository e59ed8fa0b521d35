import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { useParams, usePreloadRoute, useSearchParams } from "@solidjs/router";
import { createMemo, createResource, For, type JSX, lazy, onMount, Show, Suspense } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { offsetOf } from "../../i18n/zone-offset.ts";
import { keepOnDevice } from "../../lib/offline.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Page } from "../../ui/page.tsx";
import { AgendaControls } from "./agenda-controls.tsx";
import { SessionRow } from "./agenda-row.tsx";
import { AgendaSkeleton } from "./agenda-skeleton.tsx";
import { type KeptAgenda, loadAgenda } from "./api.ts";
import { createClock } from "./clock.ts";
import { admittedTo, createAdmitted } from "./create-admitted.ts";
import { createOwnAgenda, type OwnAgendaWork } from "./create-own-agenda.ts";
import { countSessions, type Day, filterDays, filterFrom, noFilter, type Session, searchTexts } from "./filter.ts";
import { nowAndNext } from "./moment.ts";
import { NowPanel } from "./now-panel.tsx";
import { clashesAmong } from "./own-agenda.ts";
import { TakeAlong } from "./take-along.tsx";
import "./agenda.css";

const OwnAgendaPanel = lazy(async () => ({ default: (await import("./own-agenda-panel.tsx")).OwnAgendaPanel }));

interface DayProps {
  readonly of: Day;
  readonly agenda: PublicAgenda;
  readonly slug: string;
  readonly marks: ReadonlyMap<string, "now" | "next">;
  readonly mine: OwnAgendaWork;
  readonly clashes: ReadonlyMap<string, readonly Session[]>;
}

function DayList(props: DayProps): JSX.Element {
  const format = useFormat(() => props.agenda.timeZone);
  return (
    <section class="section" id={`day-${props.of.day}`} aria-labelledby={`heading-${props.of.day}`}>
      <h2 id={`heading-${props.of.day}`} class="agenda-day">
        {format().dayHeading(props.of.day)}
      </h2>
      <ol class="agenda-list">
        <For each={props.of.sessions}>
          {(session) => (
            <SessionRow
              of={session}
              agenda={props.agenda}
              slug={props.slug}
              mark={props.marks.get(session.id)}
              mine={props.mine}
              clashes={props.clashes.get(session.id) ?? []}
            />
          )}
        </For>
      </ol>
    </section>
  );
}

function Agenda(props: { readonly agenda: PublicAgenda; readonly slug: string }): JSX.Element {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const now = createClock();
  const mine = createOwnAgenda(props.agenda.conference.id);
  const filter = createMemo(() => filterFrom(search));
  const texts = createMemo(() => searchTexts(props.agenda));
  const all = createMemo(() => props.agenda.days.flatMap(({ sessions }) => sessions));
  const days = createMemo(() => filterDays(props.agenda, filter(), texts(), mine.has));
  const marks = createMemo(() => nowAndNext(all(), now(), props.agenda.timeZone));
  const clashes = createMemo(() => clashesAmong(all().filter(({ id }) => mine.has(id))));
  const preload = usePreloadRoute();
  onMount(async () => {
    const first = all().at(0)?.id;
    // Without a connection a session opens, too: its page comes along as soon as this device keeps pages.
    if ((await keepOnDevice()) && first) preload(pathTo("agendaSession", { slug: props.slug, sessionId: first }));
  });
  return (
    <>
      <NowPanel agenda={props.agenda} slug={props.slug} marks={marks()} now={now()} />
      <AgendaControls
        agenda={props.agenda}
        filter={filter()}
        onFilter={(change) => setSearch(change, { replace: "q" in change })}
        onAll={() => setSearch(noFilter)}
        shown={countSessions(days())}
        of={all().length}
        mine={all().filter(({ id }) => mine.has(id)).length}
      />
      <Show when={filter().mine !== ""}>
        <Suspense>
          <OwnAgendaPanel mine={mine} conferenceId={props.agenda.conference.id} slug={props.slug} sessions={all()} />
        </Suspense>
      </Show>
      <Show when={days().length > 0} fallback={<p class="muted">{t("agenda.none")}</p>}>
        <For each={days()}>
          {(day) => (
            <DayList of={day} agenda={props.agenda} slug={props.slug} marks={marks()} mine={mine} clashes={clashes()} />
          )}
        </For>
      </Show>
      <TakeAlong slug={props.slug} agenda={props.agenda} />
    </>
  );
}

/** When the shown agenda was true, where this device had kept it. */
function Kept(props: { readonly at: Date | null }): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <Show when={props.at}>{(at) => <p class="muted">{t("agenda.kept", { time: format().dateTime(at()) })}</p>}</Show>
  );
}

function Known(props: { readonly of: KeptAgenda; readonly slug: string }): JSX.Element {
  const t = useText();
  const isClosed = () => props.of.agenda.days.some(({ sessions }) => sessions.some(({ closedDoor }) => closedDoor));
  const opened = createAdmitted(() => ({ conferenceId: props.of.agenda.conference.id, closed: isClosed() }));
  const agenda = createMemo(() => admittedTo(props.of.agenda, opened()));
  const zone = () => offsetOf(agenda().days[0]?.day ?? "", agenda().timeZone);
  return (
    <Page
      title={t("agenda.title")}
      above={<span lang={agenda().conference.title.locale}>{agenda().conference.title.text}</span>}
      crumbs={[{ text: t("agenda.back"), href: pathTo("conference", { slug: props.slug }) }]}
      lead={agenda().days.length > 0 ? t("agenda.zone", { zone: zone() }) : undefined}
    >
      <Kept at={props.of.keptAt} />
      <Show
        when={agenda().days.length > 0}
        fallback={<EmptyState title={t("agenda.empty")} text={t("agenda.empty.text")} />}
      >
        <Agenda agenda={agenda()} slug={props.slug} />
      </Show>
    </Page>
  );
}

/** What is now, what is next, where do I go. */
export function AgendaPage(): JSX.Element {
  const params = useParams<{ slug: string }>();
  const [agenda] = createResource(() => ({ slug: params.slug, lang: locale() }), loadAgenda);
  return (
    <Suspense fallback={<AgendaSkeleton />}>
      <Show when={agenda.latest} fallback={agenda() === null && <NotFound />}>
        {(known) => <Known of={known()} slug={params.slug} />}
      </Show>
    </Suspense>
  );
}
