import "./nomination.css";
import { answersOpen, nominationsOpen } from "@assize/core/nomination/policy.ts";
import type { InstitutionPage as Loaded, NominationView } from "@assize/core/nomination/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { linkKeyHere } from "../../lib/link-key.ts";
import { BarChart } from "../../ui/bar-chart.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { session } from "../session/session.ts";
import { type InstitutionRef, loadInstitution, loadNominations } from "./api.ts";
import { ImportPanel } from "./import-panel.tsx";
import { NomineeList } from "./nominee-list.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import { sums } from "./sums.ts";

const runs = (conferenceId: string): boolean =>
  session().grants.some(
    ({ role, scopeType, scopeId }) =>
      ["administrator", "organizer", "desk"].includes(role) && (scopeType === "platform" || scopeId === conferenceId),
  );

/** What the dates allow the reader; those who run the conference are not bound by them. */
function windows({ institution }: Loaded) {
  const free = runs(institution.conferenceId);
  const now = new Date();
  return { mayNominate: free || nominationsOpen(institution, now), mayReplace: free || answersOpen(institution, now) };
}

function Places(props: { readonly of: Loaded }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const total = () => sums(props.of.institution);
  const bars = () =>
    props.of.institution.quotas
      .filter(({ quotaPlaces, heldPlaces }) => quotaPlaces + heldPlaces > 0)
      .map((quota) => ({
        id: quota.categoryId,
        label: inLocale(
          props.of.categories.find(({ id }) => id === quota.categoryId)?.name ?? { source: "en" },
          locale(),
        ),
        value: quota.confirmedPeople,
        waiting: quota.nominatedPeople,
        limit: quota.quotaPlaces,
      }));
  return (
    <BarChart
      caption={t("nomination.page.places", { held: total().heldPlaces, places: total().quotaPlaces })}
      labelHead={t("nomination.page.category")}
      valueHead={t("nomination.institutions.confirmed")}
      waitingHead={t("nomination.institutions.nominated")}
      limitHead={t("nomination.institutions.places")}
      bars={bars()}
      format={(value) => format().number(value)}
    />
  );
}

function useLead(): (of: Loaded) => string {
  const t = useText();
  return (of) => {
    const { institution, conference } = of;
    const format = useFormat(() => conference.timeZone);
    const dates = {
      deadline: format().dateTime(institution.nominateUntil),
      cutOff: format().dateTime(institution.replaceUntil),
    };
    const now = new Date();
    if (nominationsOpen(institution, now)) return t("nomination.page.lead", dates);
    return answersOpen(institution, now)
      ? t("nomination.page.closed", dates)
      : t("nomination.page.over", { email: conference.contactEmail });
  };
}

type Doing = { readonly what: "nominate" } | { readonly what: "replace"; readonly whom: NominationView };

interface LoadedProps {
  readonly at: InstitutionRef;
  readonly of: Loaded;
  readonly nominations: readonly NominationView[];
  readonly onChanged: () => void;
}

interface MainProps extends LoadedProps {
  readonly importing: boolean;
  readonly mayReplace: boolean;
  readonly onReplace: (whom: NominationView) => void;
  readonly onWork: (words: string) => void;
  readonly onClose: () => void;
}

/** The list, or the table that is being read in its place. */
function Main(props: MainProps): JSX.Element {
  const t = useText();
  return (
    <Show
      when={props.importing}
      fallback={
        <Section title={t("nomination.list.title")}>
          <NomineeList
            at={props.at}
            items={props.nominations}
            timeZone={props.of.conference.timeZone}
            open={props.mayReplace}
            onReplace={props.onReplace}
            onChanged={props.onChanged}
          />
        </Section>
      }
    >
      <ImportPanel
        at={props.at}
        page={props.of}
        nominations={props.nominations}
        onWork={props.onWork}
        onChanged={props.onChanged}
        onClose={props.onClose}
      />
    </Show>
  );
}

interface ActionsProps {
  readonly onImport: () => void;
  readonly onNominate: () => void;
}

function Actions(props: ActionsProps): JSX.Element {
  const t = useText();
  return (
    <>
      <Button onClick={props.onImport}>{t("nomination.page.import")}</Button>
      <Button variant="primary" onClick={props.onNominate}>
        {t("nomination.page.nominate")}
      </Button>
    </>
  );
}

function Dialogs(props: LoadedProps & { readonly doing: Doing | null; readonly onLeave: () => void }): JSX.Element {
  const done = () => {
    props.onLeave();
    props.onChanged();
  };
  return (
    <Show when={props.doing} keyed>
      {(what) => (
        <PersonDialog
          at={props.at}
          page={props.of}
          replaced={what.what === "replace" ? what.whom : null}
          onDone={done}
          onLeave={props.onLeave}
        />
      )}
    </Show>
  );
}

function LoadedPage(props: LoadedProps): JSX.Element {
  const t = useText();
  const lead = useLead();
  const [doing, setDoing] = createSignal<Doing | null>(null);
  const [importing, setImporting] = createSignal(false);
  const [working, setWorking] = createSignal("");
  const may = () => windows(props.of);
  const total = () => sums(props.of.institution);
  const full = () => total().heldPlaces >= total().quotaPlaces;
  return (
    <Page
      title={inLocale(props.of.institution.name, locale())}
      documentTitle={working() || undefined}
      above={inLocale(props.of.conference.title, locale())}
      lead={lead(props.of)}
      actions={
        <Show when={may().mayNominate && !full() && !importing()}>
          <Actions onImport={() => setImporting(true)} onNominate={() => setDoing({ what: "nominate" })} />
        </Show>
      }
    >
      <Places of={props.of} />
      <Show when={may().mayNominate && full() && !importing()}>
        <Notice>
          <p>{t("nomination.page.full")}</p>
        </Notice>
      </Show>
      <Main
        {...props}
        importing={importing()}
        mayReplace={may().mayReplace}
        onReplace={(whom) => setDoing({ what: "replace", whom })}
        onWork={setWorking}
        onClose={() => setImporting(false)}
      />
      <Dialogs {...props} doing={doing()} onLeave={() => setDoing(null)} />
    </Page>
  );
}

/** The page of an institution: its places, its people, and where each of them stands. */
export function InstitutionPage(props: { readonly institutionId: string }): JSX.Element {
  const at: InstitutionRef = { institutionId: props.institutionId, linkKey: linkKeyHere() };
  const [page, { refetch }] = createResource(() => loadInstitution(at));
  const [nominations, { refetch: refetchList }] = createResource(() => loadNominations(at));
  const changed = () => {
    void refetch();
    void refetchList();
  };
  // The first answer suspends the page; later ones replace what is shown without a gap.
  const shown = () => page.latest ?? page();
  return (
    <Show when={shown()}>
      {(loaded) => (
        <LoadedPage at={at} of={loaded()} nominations={nominations.latest ?? nominations() ?? []} onChanged={changed} />
      )}
    </Show>
  );
}
