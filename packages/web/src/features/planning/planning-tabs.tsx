import type { Draft } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { useSearchParams } from "@solidjs/router";
import { type JSX, Suspense } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Tag } from "../../ui/tag.tsx";
import { NotConfirmed } from "../speaking/not-confirmed.tsx";
import { colourOf } from "./part-forms.tsx";
import { PartList } from "./part-list.tsx";
import { ReleaseList } from "./release-list.tsx";
import { SessionList } from "./session-list.tsx";
import type { Desk } from "./tasks.ts";

interface TabsProps extends Desk {
  readonly conference: Conference;
  readonly agenda: Draft;
  readonly onReleased: () => void;
}

function Speakers(props: TabsProps): JSX.Element {
  return (
    <div class="stack">
      <NotConfirmed conferenceId={props.conference.id} />
      <PartList
        kind="speakers"
        items={props.agenda.speakers}
        facts={({ position }) => <span>{inLocale(position, locale())}</span>}
        onAdd={() => props.onEdit({ kind: "speakers", known: null })}
        onEdit={(known) => props.onEdit({ kind: "speakers", known })}
        onDelete={(item) => props.onDelete({ kind: "speakers", item })}
      />
    </div>
  );
}

function Rooms(props: TabsProps): JSX.Element {
  const t = useText();
  return (
    <PartList
      kind="rooms"
      items={props.agenda.rooms}
      facts={({ capacityPlaces }) => (
        <span class="figures">{t("planning.room.places", { count: capacityPlaces })}</span>
      )}
      onAdd={() => props.onEdit({ kind: "rooms", known: null })}
      onEdit={(known) => props.onEdit({ kind: "rooms", known })}
      onDelete={(item) => props.onDelete({ kind: "rooms", item })}
    />
  );
}

function Tracks(props: TabsProps): JSX.Element {
  const t = useText();
  return (
    <PartList
      kind="tracks"
      items={props.agenda.tracks}
      facts={({ colour }) => <Tag track={colour}>{t(`planning.colour.${colourOf(colour)}`)}</Tag>}
      onAdd={() => props.onEdit({ kind: "tracks", known: null })}
      onEdit={(known) => props.onEdit({ kind: "tracks", known })}
      onDelete={(item) => props.onDelete({ kind: "tracks", item })}
    />
  );
}

/** The parts of the agenda, one at a time; the address says which. */
export function PlanningTabs(props: TabsProps): JSX.Element {
  const t = useText();
  const [query, setQuery] = useSearchParams<{ tab?: string }>();
  const releases = () => (
    <Suspense fallback={<Skeleton />}>
      <ReleaseList
        conferenceId={props.conference.id}
        timeZone={props.conference.timeZone}
        newest={props.agenda.currentRelease?.id ?? null}
        onReleased={props.onReleased}
      />
    </Suspense>
  );
  const sessions = () => ({
    value: "sessions",
    label: t("planning.sessions"),
    content: () => <SessionList {...props} />,
  });
  // Whoever plans part of the agenda sees to its sessions; all else is the organizers'.
  const tabs = () => (props.agenda.limit ? [sessions()] : [sessions(), ...others()]);
  const others = () => [
    { value: "speakers", label: t("planning.speakers"), content: () => <Speakers {...props} /> },
    { value: "rooms", label: t("planning.rooms"), content: () => <Rooms {...props} /> },
    { value: "tracks", label: t("planning.tracks"), content: () => <Tracks {...props} /> },
    { value: "releases", label: t("planning.releases"), content: releases },
  ];
  const chosen = () => tabs().find(({ value }) => value === query.tab)?.value ?? "sessions";
  return (
    <Tabs
      label={t("planning.tabs")}
      tabs={tabs()}
      value={chosen()}
      onChange={(tab) => setQuery({ tab: tab === "sessions" ? undefined : tab }, { replace: true })}
    />
  );
}
