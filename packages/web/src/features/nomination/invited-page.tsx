import "./nomination.css";
import type { InstitutionWithQuotas } from "@assize/core/nomination/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { BarChart } from "../../ui/bar-chart.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadCategories } from "../registration/api.ts";
import { loadConference, loadInstitutions, renewLink } from "./api.ts";
import { InstitutionDialog } from "./institution-dialog.tsx";
import { InvitedEntry } from "./invited-entry.tsx";
import { sums } from "./sums.ts";

interface ListProps {
  readonly items: readonly InstitutionWithQuotas[];
}

/** Who comes from where, drawn; the figures beside each bar are the chart's own table. */
function Places(props: ListProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const total = () => sums({ quotas: props.items.flatMap(({ quotas }) => quotas) });
  const bars = () =>
    props.items.map((one) => {
      const counted = sums(one);
      return {
        id: one.id,
        label: inLocale(one.name, locale()),
        value: counted.confirmedPeople,
        waiting: counted.nominatedPeople,
        limit: counted.quotaPlaces,
      };
    });
  return (
    <BarChart
      caption={t("nomination.institutions.chart", {
        confirmed: total().confirmedPeople,
        waiting: total().nominatedPeople,
        places: total().quotaPlaces,
      })}
      labelHead={t("nomination.institutions.institution")}
      valueHead={t("nomination.institutions.confirmed")}
      waitingHead={t("nomination.institutions.nominated")}
      limitHead={t("nomination.institutions.places")}
      bars={bars()}
      format={(value) => format().number(value)}
    />
  );
}

interface RenewProps {
  readonly of: InstitutionWithQuotas | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function RenewDialog(props: RenewProps): JSX.Element {
  const t = useText();
  const renew = async () => {
    if (props.of === null) return;
    await renewLink(props.of.id);
    showToast({ text: t("nomination.institutions.renewed", { email: props.of.contact.email }) });
    props.onDone();
  };
  return (
    <Show when={props.of}>
      {(one) => (
        <ConfirmDialog
          open
          danger
          title={t("nomination.institutions.renew.title", { institution: inLocale(one().name, locale()) })}
          text={t("nomination.institutions.renew.text", { email: one().contact.email })}
          confirm={t("nomination.institutions.renew")}
          onClose={props.onLeave}
          onConfirm={renew}
        />
      )}
    </Show>
  );
}

/** The institutions that nominate: how far each is, and what the organizer can do about it. */
export function InvitedPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [categories] = createResource(() => props.conferenceId, loadCategories);
  const [institutions, { refetch }] = createResource(() => props.conferenceId, loadInstitutions);
  const [editing, setEditing] = createSignal<{ readonly known: InstitutionWithQuotas | null } | null>(null);
  const [renewing, setRenewing] = createSignal<InstitutionWithQuotas | null>(null);
  const items = () => institutions.latest ?? [];
  const base = () => ({ timeZone: conference()?.timeZone ?? "UTC", categories: categories() ?? [] });
  const leave = () => {
    setEditing(null);
    setRenewing(null);
  };
  const done = () => {
    leave();
    void refetch();
  };
  return (
    <Page
      title={t("nomination.institutions.title")}
      above={conference() && inLocale(conference()?.title ?? { source: "en" }, locale())}
      lead={t("nomination.institutions.lead")}
      actions={
        <Button variant="primary" onClick={() => setEditing({ known: null })}>
          {t("nomination.institutions.invite")}
        </Button>
      }
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <Show
        when={items().length > 0}
        fallback={
          <EmptyState title={t("nomination.institutions.empty")} text={t("nomination.institutions.empty.text")} />
        }
      >
        <div class="invited">
          <Places items={items()} />
          <ul class="plain-list invited-list">
            <For each={items()}>
              {(one) => (
                <InvitedEntry
                  of={one}
                  timeZone={base().timeZone}
                  onChanged={() => void refetch()}
                  onEdit={() => setEditing({ known: one })}
                  onRenew={() => setRenewing(one)}
                />
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={editing()} keyed>
        {({ known }) => (
          <InstitutionDialog
            conferenceId={props.conferenceId}
            base={base()}
            known={known}
            onDone={done}
            onLeave={leave}
          />
        )}
      </Show>
      <RenewDialog of={renewing()} onDone={done} onLeave={leave} />
    </Page>
  );
}
