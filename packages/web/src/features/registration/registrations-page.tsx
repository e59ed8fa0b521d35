import type { CategoryWithPlaces, Registration } from "@assize/core/registration/schema.ts";
import { useLocation, useNavigate, useSearchParams } from "@solidjs/router";
import { createMemo, createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { tableViewFrom, tableViewQuery } from "../../ui/data-table/column.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadCategories, loadConference, registrationsIn } from "./api.ts";
import { createAnswerColumns } from "./create-answer-columns.ts";
import { createDecision, type DecisionWork } from "./create-decision.ts";
import { createRegistrationList } from "./create-registration-list.ts";
import { DecisionDialog } from "./decision-dialog.tsx";
import { fullName } from "./full-name.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { hiddenAtFirst, registrationColumns } from "./registration-columns.tsx";
import { RegistrationDetail } from "./registration-detail.tsx";
import { filterOf, matching, type RegistrationFilter } from "./registration-filter.ts";
import { RegistrationFilterBar } from "./registration-filter-bar.tsx";
import { SelectionActions } from "./selection-actions.tsx";

type Asked = Record<keyof RegistrationFilter | "sort" | "hide" | "open" | "answers", string>;
type List = ReturnType<typeof createRegistrationList>;

/** What the address of the page asks for, and how it is changed. */
function createAddress() {
  const [search, setSearch] = useSearchParams<Asked>();
  const location = useLocation();
  const filter = createMemo(() => filterOf(search));
  const view = createMemo(() => {
    const asked = tableViewFrom(search);
    return { ...asked, hidden: search.hide === undefined ? hiddenAtFirst : asked.hidden.filter((id) => id !== "-") };
  });
  const openLink = (id: string): string => {
    const query = new URLSearchParams(location.search);
    query.set("open", id);
    return `${location.pathname}?${query}`;
  };
  return {
    search,
    filter,
    view,
    openLink,
    answers: () => search.answers === "1",
    set: (changed: { readonly [Name in keyof Asked]?: string | undefined }) => setSearch(changed, { replace: true }),
  };
}

interface TableProps {
  readonly conferenceId: string;
  readonly list: List;
  readonly address: ReturnType<typeof createAddress>;
  readonly categories: readonly CategoryWithPlaces[];
  readonly timeZone: string;
  readonly decision: DecisionWork;
  readonly onMove: (selected: readonly Registration[]) => void;
}

function RegistrationsTable(props: TableProps): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const format = useFormat(() => props.timeZone);
  const [selection, setSelection] = createSignal<ReadonlySet<string>>(new Set());
  const all = () => props.list.items() ?? [];
  const rows = createMemo(() => matching(all(), props.address.filter()));
  const selected = createMemo(() => rows().filter(({ id }) => selection().has(id)));
  const columns = createMemo(() =>
    registrationColumns({ t, format: format(), categories: props.categories, openLink: props.address.openLink }),
  );
  const answered = createAnswerColumns(props.conferenceId, props.address.answers, t);
  return (
    <DataTable
      caption={t("organizer.registrations.caption")}
      rows={rows()}
      columns={[...columns(), ...answered()]}
      rowId={({ id }) => id}
      rowName={fullName}
      view={props.address.view()}
      onView={(view) => props.address.set({ ...tableViewQuery(view), hide: view.hidden.join(",") || "-" })}
      selection={selection()}
      onSelection={setSelection}
      onOpen={({ id }) => navigate(props.address.openLink(id))}
      fileName="registrations"
      actions={
        <SelectionActions
          conferenceId={props.conferenceId}
          timeZone={props.timeZone}
          categories={props.categories}
          filter={props.address.filter()}
          matching={rows().length}
          onMove={props.onMove}
          selected={selected()}
          decision={props.decision}
        />
      }
      empty={
        <EmptyState
          title={t(all().length === 0 ? "organizer.registrations.empty" : "organizer.registrations.noMatch")}
          text={all().length === 0 ? undefined : t("organizer.registrations.noMatch.text")}
        />
      }
    />
  );
}

/** One registration over the list. */
function Opened(
  props: Omit<TableProps, "conferenceId" | "onMove"> & { readonly of: Registration | undefined },
): JSX.Element {
  return (
    <Show when={props.of}>
      {(one) => (
        <Dialog open wide title={fullName(one())} onClose={() => props.address.set({ open: "" })}>
          <RegistrationDetail
            of={one()}
            categories={props.categories}
            timeZone={props.timeZone}
            onDecide={(name) => props.decision.ask(name, [one()])}
            onChanged={props.list.put}
          />
        </Dialog>
      )}
    </Show>
  );
}

/** Which registrations are listed, and with what. */
function ListHead(props: {
  readonly address: ReturnType<typeof createAddress>;
  readonly categories: readonly CategoryWithPlaces[];
  readonly list: List;
  readonly timeZone: string;
}): JSX.Element {
  const t = useText();
  return (
    <div class="list-head">
      <RegistrationFilterBar
        filter={props.address.filter()}
        categories={props.categories}
        onChange={props.address.set}
      />
      <CheckboxField
        name="answers"
        label={t("form.columns")}
        checked={props.address.answers()}
        onChange={(on) => props.address.set({ answers: on ? "1" : undefined })}
      />
      <ListNews of={props.list} timeZone={props.timeZone} />
    </div>
  );
}

/** What is new since the list was first shown, or that it could not be asked. */
function ListNews(props: { readonly of: List; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  return (
    <>
      <p role="status" class="hint">
        {props.of.news() > 0 ? t("organizer.registrations.new", { count: props.of.news() }) : ""}
      </p>
      <Show when={props.of.failure()}>
        <Notice
          tone="warning"
          announce
          actions={<Button onClick={() => void props.of.refresh()}>{t("organizer.registrations.refresh")}</Button>}
        >
          <p>{t("organizer.registrations.stale", { time: format().time(props.of.loadedAt()) })}</p>
        </Notice>
      </Show>
    </>
  );
}

function Waiting(props: { readonly loaded: number }): JSX.Element {
  const t = useText();
  return (
    <div role="status">
      <p class="hint">{t("organizer.registrations.loading", { count: props.loaded })}</p>
      <Skeleton lines={[10, 10, 10, 10, 10, 10]} />
    </div>
  );
}

/** The list of a conference: filter, order, select, decide, one by one or many. */
export function RegistrationsPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [categories] = createResource(() => props.conferenceId, loadCategories);
  const list = createRegistrationList(registrationsIn(props.conferenceId));
  const address = createAddress();
  const decision = createDecision(list.put);
  // Whoever was moved leaves the filter, and so the selection; the dialog says to the end what became of all.
  const [moving, setMoving] = createSignal<readonly Registration[] | null>(null);
  const timeZone = () => conference()?.timeZone ?? "UTC";
  const work = () => ({ categories: categories() ?? [], onChanged: list.put });
  const opened = () => list.items()?.find(({ id }) => id === address.search.open);
  return (
    <Page
      title={t("organizer.registrations.title")}
      crumbs={[{ text: t("organizer.home.title"), href: pathTo("overview", { conferenceId: props.conferenceId }) }]}
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <ListHead address={address} categories={categories() ?? []} list={list} timeZone={timeZone()} />
      <Show when={list.items()} fallback={<Waiting loaded={list.loaded()} />}>
        <RegistrationsTable
          conferenceId={props.conferenceId}
          list={list}
          address={address}
          categories={categories() ?? []}
          timeZone={timeZone()}
          decision={decision}
          onMove={setMoving}
        />
      </Show>
      <Opened
        of={decision.asked() ? undefined : opened()}
        address={address}
        categories={categories() ?? []}
        timeZone={timeZone()}
        decision={decision}
        list={list}
      />
      <DecisionDialog of={decision} />
      <Show when={moving()}>
        {(selected) => <MoveDialog {...props} {...work()} selected={selected()} onClose={() => setMoving(null)} />}
      </Show>
    </Page>
  );
}
