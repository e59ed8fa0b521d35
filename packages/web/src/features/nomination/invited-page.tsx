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

interface InvitedListProps extends ListProps {
  readonly timeZone: string;
  readonly onChanged: () => void;
  readonly onEdit: (institution: InstitutionWithQuotas) => void;
  readonly onRenew: (institution: InstitutionWithQuotas) => void;
}

function InvitedList(props: InvitedListProps): JSX.Element {
  const t = useText();
  return (
    <Show
      when={props.items.length > 0}
      fallback={
        <EmptyState title={t("nomination.institutions.empty")} text={t("nomination.institutions.empty.text")} />
      }
    >
      <div class="invited">
        <Places items={props.items} />
        <ul class="plain-list invited-list">
          <For each={props.items}>
            {(one) => (
              <InvitedEntry
                of={one}
                timeZone={props.timeZone}
                onChanged={props.onChanged}
                onEdit={() => props.onEdit(one)}
                onRenew={() => props.onRenew(one)}
              />
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** What the page holds, and what is being done with it. */
function createInvited(conferenceId: () => string) {
  const [conference] = createResource(conferenceId, loadConference);
  const [categories] = createResource(conferenceId, loadCategories);
  const [institutions, { refetch }] = createResource(conferenceId, loadInstitutions);
  const [editing, setEditing] = createSignal<{ readonly known: InstitutionWithQuotas | null } | null>(null);
  const [renewing, setRenewing] = createSignal<InstitutionWithQuotas | null>(null);
  const leave = () => {
    setEditing(null);
    setRenewing(null);
  };
  const changed = () => void refetch();
  const done = () => {
    leave();
    changed();
  };
  const title = () => conference() && inLocale(conference()?.title ?? { source: "en" }, locale());
  const base = () => ({ timeZone: conference()?.timeZone ?? "UTC", categories: categories() ?? [] });
  const items = () => institutions.latest ?? [];
  return { title, base, items, editing, setEditing, renewing, setRenewing, leave, changed, done };
}

/** The institutions that nominate: how far each is, and what the organizer can do about it. */
export function InvitedPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const invited = createInvited(() => props.conferenceId);
  return (
    <Page
      title={t("nomination.institutions.title")}
      above={invited.title()}
      lead={t("nomination.institutions.lead")}
      actions={
        <Button variant="primary" onClick={() => invited.setEditing({ known: null })}>
          {t("nomination.institutions.invite")}
        </Button>
      }
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <InvitedList
        items={invited.items()}
        timeZone={invited.base().timeZone}
        onChanged={invited.changed}
        onEdit={(known) => invited.setEditing({ known })}
        onRenew={invited.setRenewing}
      />
      <Show when={invited.editing()} keyed>
        {({ known }) => (
          <InstitutionDialog
            conferenceId={props.conferenceId}
            base={invited.base()}
            known={known}
            onDone={invited.done}
            onLeave={invited.leave}
          />
        )}
      </Show>
      <RenewDialog of={invited.renewing()} onDone={invited.done} onLeave={invited.leave} />
    </Page>
  );
}
