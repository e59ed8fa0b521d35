import "./speaking.css";
import type { Conference } from "@assize/core/conference/schema.ts";
import type { SpeakerLine } from "@assize/core/speaking/schema.ts";
import { useSearchParams } from "@solidjs/router";
import { createResource, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadConference } from "../settings/api.ts";
import { loadSpeaking } from "./api.ts";
import { FoundTab } from "./found-tab.tsx";
import { MissingTable } from "./missing-table.tsx";
import { SlidesTab } from "./slides-tab.tsx";
import { SpeakerWork } from "./speaker-work.tsx";

interface ViewsProps {
  readonly conference: Conference;
  readonly items: readonly SpeakerLine[];
  readonly onChanged: () => void;
}

function Views(props: ViewsProps): JSX.Element {
  const t = useText();
  const [search, setSearch] = useSearchParams<{ tab: string }>();
  const { id: conferenceId, timeZone } = props.conference;
  return (
    <Tabs
      label={t("speaking.title")}
      value={search.tab ?? "people"}
      onChange={(tab) => setSearch({ tab: tab === "people" ? null : tab })}
      tabs={[
        {
          value: "people",
          label: t("speaking.tab.people"),
          content: () => <SpeakerWork {...props} conferenceId={conferenceId} timeZone={timeZone} />,
        },
        { value: "missing", label: t("speaking.tab.missing"), content: () => <MissingTable of={props.items} /> },
        {
          value: "slides",
          label: t("speaking.tab.slides"),
          content: () => <SlidesTab conference={props.conference} lines={props.items} onChanged={props.onChanged} />,
        },
        {
          value: "kept",
          label: t("speaking.tab.kept"),
          content: () => <FoundTab conference={props.conference} onChanged={props.onChanged} />,
        },
      ]}
    />
  );
}

/** Everybody of the agenda: the address, the answer, what is missing, and their slides. */
export function SpeakingPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [lines, { refetch }] = createResource(() => props.conferenceId, loadSpeaking);
  const toAgenda = () => pathTo("planning", { conferenceId: props.conferenceId });
  const both = () => {
    const [known, items] = [conference(), lines.latest ?? lines()];
    return known && items ? { known, items } : null;
  };
  return (
    <Page title={t("speaking.title")} lead={t("speaking.lead")}>
      <ConferenceNav conferenceId={props.conferenceId} />
      <Show when={both()} fallback={<Skeleton lines={[10, 10, 10]} />}>
        {(loaded) => (
          <Show
            when={loaded().items.length > 0}
            fallback={
              <EmptyState title={t("speaking.none")} text={t("speaking.none.text")}>
                <LinkButton href={toAgenda()}>{t("speaking.toAgenda")}</LinkButton>
              </EmptyState>
            }
          >
            <Views conference={loaded().known} items={loaded().items} onChanged={() => void refetch()} />
          </Show>
        )}
      </Show>
    </Page>
  );
}
