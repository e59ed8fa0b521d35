import { inLocale } from "@assize/core/shared/text.ts";
import type { SupportDesk, SupportRow } from "@assize/core/support/schema.ts";
import { useSearchParams } from "@solidjs/router";
import { createMemo, createResource, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { isProblem } from "../../lib/problem.ts";
import { NotFound } from "../../ui/not-found.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type Tab, Tabs } from "../../ui/tabs.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadDesk, loadPeople } from "./api.ts";
import { ArrivalsTab } from "./arrivals-tab.tsx";
import { HotelsTab } from "./hotels-tab.tsx";
import { MoneyTab } from "./money-tab.tsx";
import { NeedsTab, readsNeeds } from "./needs-tab.tsx";
import { SettingsTab } from "./settings-tab.tsx";
import { TravelTab } from "./travel-tab.tsx";

interface WorkProps {
  readonly desk: SupportDesk;
  readonly people: readonly SupportRow[];
  readonly onChanged: () => void;
}

/** The views that the reader's role needs. */
function tabsOf(read: readonly string[], props: WorkProps, t: ReturnType<typeof useText>): readonly Tab[] {
  const reads = (part: string) => read.includes(part);
  const all: readonly (Tab & { readonly shown: boolean })[] = [
    {
      value: "travel",
      label: t("support.tab.travel"),
      shown: reads("travel"),
      content: () => <TravelTab {...props} />,
    },
    { value: "hotels", label: t("support.tab.hotels"), shown: reads("stay"), content: () => <HotelsTab {...props} /> },
    {
      value: "needs",
      label: t("support.tab.needs"),
      shown: readsNeeds(read),
      content: () => <NeedsTab {...props} />,
    },
    { value: "money", label: t("support.tab.money"), shown: reads("rules"), content: () => <MoneyTab {...props} /> },
    {
      value: "arrivals",
      label: t("support.tab.arrivals"),
      shown: reads("arrival"),
      content: () => <ArrivalsTab desk={props.desk} />,
    },
    {
      value: "settings",
      label: t("support.tab.settings"),
      shown: reads("settings"),
      content: () => (
        <Show when={props.desk.settings} keyed>
          {(of) => <SettingsTab conferenceId={props.desk.conference.id} of={of} onChanged={props.onChanged} />}
        </Show>
      ),
    },
  ];
  return all.filter(({ shown }) => shown);
}

function Work(props: WorkProps): JSX.Element {
  const t = useText();
  const [search, setSearch] = useSearchParams<{ part: string }>();
  // What is read again after a change leaves the views as they are.
  const reads = createMemo(() => props.desk.reads.join(","));
  const tabs = createMemo(() => tabsOf(reads().split(","), props, t));
  const part = () => tabs().find(({ value }) => value === search.part)?.value ?? tabs()[0]?.value ?? "";
  return (
    <Tabs
      label={t("support.title")}
      tabs={tabs()}
      value={part()}
      onChange={(next) => setSearch({ part: next }, { replace: true })}
    />
  );
}

/** How people come, where they stay, what they need and what they are paid: each desk sees its own part. */
export function SupportPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [desk, { refetch }] = createResource(() => props.conferenceId, loadDesk);
  const [people, { refetch: readPeople }] = createResource(() => props.conferenceId, loadPeople);
  const changed = () => {
    void refetch();
    void readPeople();
  };
  return (
    <Show when={!isProblem(desk.error, "not_found")} fallback={<NotFound />}>
      <Show when={desk.latest} fallback={<Skeleton lines={[8, 10, 10, 10]} />}>
        {(known) => (
          <Page
            title={t("support.title")}
            lead={t("support.lead")}
            above={inLocale(known().conference.title, locale())}
          >
            <Show when={known().settings}>
              <ConferenceNav conferenceId={props.conferenceId} />
            </Show>
            <Show when={people.latest} fallback={<Skeleton lines={[10, 10, 10]} />}>
              {(all) => <Work desk={known()} people={all()} onChanged={changed} />}
            </Show>
          </Page>
        )}
      </Show>
    </Show>
  );
}
