import "./message.css";
import { canResend } from "@assize/core/message/policy.ts";
import { type MessageState, type MessageView, messageStates } from "@assize/core/message/schema.ts";
import { useLocation, useNavigate, useSearchParams } from "@solidjs/router";
import { createMemo, createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { tableViewFrom, tableViewQuery } from "../../ui/data-table/column.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { liftMark, loadConference, resend } from "./api.ts";
import { createMessageList } from "./create-message-list.ts";
import { messageColumns, recipientName } from "./message-columns.tsx";
import { MessagePreview } from "./message-preview.tsx";
import { ReleaseAll } from "./release-all.tsx";

type Asked = Record<"state" | "sort" | "hide" | "open", string>;
type List = ReturnType<typeof createMessageList>;

const isState = (asked: string | undefined): asked is MessageState => messageStates.some((state) => state === asked);

/** What the address of the page asks for, and how it is changed. */
function createAddress() {
  const [search, setSearch] = useSearchParams<Asked>();
  const location = useLocation();
  const state = (): MessageState | "" => (isState(search.state) ? search.state : "");
  const openLink = (id: string): string => {
    const query = new URLSearchParams(location.search);
    query.set("open", id);
    return `${location.pathname}?${query}`;
  };
  const set = (changed: { readonly [Name in keyof Asked]?: string | undefined }) =>
    setSearch(changed, { replace: true });
  return { search, state, openLink, set };
}

interface TableProps {
  readonly list: List;
  readonly rows: readonly MessageView[];
  readonly address: ReturnType<typeof createAddress>;
  readonly timeZone: string;
}

function MessagesTable(props: TableProps): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const format = useFormat(() => props.timeZone);
  const { address } = props;
  const columns = createMemo(() => messageColumns({ t, format: format(), openLink: address.openLink }));
  const nothing = () =>
    address.state() === ""
      ? { title: t("message.empty"), text: t("message.empty.text") }
      : { title: t("message.noMatch") };
  return (
    <>
      <DataTable
        caption={t("message.caption")}
        rows={props.rows}
        columns={columns()}
        rowId={({ id }) => id}
        rowName={(row) => recipientName(t, row)}
        view={tableViewFrom(address.search)}
        onView={(view) => address.set(tableViewQuery(view))}
        onOpen={({ id }) => navigate(address.openLink(id))}
        fileName="messages"
        empty={<EmptyState {...nothing()} />}
      />
      <LoadMore
        shown={props.rows.length}
        more={props.list.more()}
        busy={props.list.busy()}
        onMore={props.list.loadMore}
      />
    </>
  );
}

interface OpenedProps {
  readonly conferenceId: string;
  readonly of: MessageView;
  readonly onClose: () => void;
  readonly onChanged: (message: MessageView) => void;
}

function OpenedMessage(props: OpenedProps): JSX.Element {
  const t = useText();
  const [busy, setBusy] = createSignal(false);
  const act = async (change: typeof resend, said: "message.resent" | "message.mark.lifted") => {
    setBusy(true);
    try {
      props.onChanged(await change(props.conferenceId, props.of.id));
      showToast({ text: t(said, { name: recipientName(t, props.of) }) });
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const actions = (
    <Show
      when={props.of.recipient?.mark}
      fallback={
        <Show when={canResend(props.of)}>
          <Button variant="primary" busy={busy()} onClick={() => void act(resend, "message.resent")}>
            {t("message.resend")}
          </Button>
        </Show>
      }
    >
      <Button busy={busy()} onClick={() => void act(liftMark, "message.mark.lifted")}>
        {t("message.mark.lift")}
      </Button>
    </Show>
  );
  return (
    <Dialog open wide title={t(`message.kind.${props.of.kind}`)} onClose={props.onClose} actions={actions}>
      <MessagePreview conferenceId={props.conferenceId} of={props.of} onChanged={props.onChanged} />
    </Dialog>
  );
}

function StateFilter(props: {
  readonly state: MessageState | "";
  readonly onChange: (state: MessageState | undefined) => void;
}): JSX.Element {
  const t = useText();
  const options = () => [
    { value: "" as const, label: t("message.filter.any") },
    ...messageStates.map((value) => ({ value, label: t(`message.state.${value}`) })),
  ];
  return (
    <search>
      <SelectField
        name="filter.state"
        label={t("message.filter.state")}
        value={props.state}
        options={options()}
        onChange={(state) => props.onChange(state || undefined)}
      />
    </search>
  );
}

/** That the list could not be read, and the way to try again. */
function ListFailure(props: { readonly of: List }): JSX.Element {
  const t = useText();
  return (
    <Show when={props.of.failure()}>
      {(failure) => (
        <div class="stack">
          <ProblemNotice problem={failure()} />
          <p>
            <Button onClick={props.of.again}>{t("organizer.registrations.refresh")}</Button>
          </p>
        </div>
      )}
    </Show>
  );
}

/** Which messages are seen, and what may be done with all of them. */
function Toolbar(props: {
  readonly conferenceId: string;
  readonly list: List;
  readonly address: ReturnType<typeof createAddress>;
}): JSX.Element {
  const drafts = () => (props.list.items() ?? []).filter(({ state }) => state === "draft");
  return (
    <div class="message-filter no-print">
      <StateFilter state={props.address.state()} onChange={(state) => props.address.set({ state, open: undefined })} />
      <Show when={props.address.state() === "draft" && drafts().length > 0}>
        <ReleaseAll conferenceId={props.conferenceId} drafts={drafts()} onReleased={props.list.again} />
      </Show>
    </div>
  );
}

/** The outbox of a conference: what went to whom, what became of it, how it reads. */
export function MessagesPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const address = createAddress();
  const list = createMessageList(() => ({ conferenceId: props.conferenceId, state: address.state() }));
  const opened = () => list.items()?.find(({ id }) => id === address.search.open);
  const waiting = (
    <div role="status">
      <p class="hint">{t("message.loading")}</p>
      <Skeleton lines={[10, 10, 10, 10, 10, 10]} />
    </div>
  );
  return (
    <Page
      title={t("message.title")}
      crumbs={[{ text: t("organizer.home.title"), href: pathTo("overview", { conferenceId: props.conferenceId }) }]}
      actions={
        <LinkButton href={pathTo("letters", { conferenceId: props.conferenceId })}>
          {t("message.letters.title")}
        </LinkButton>
      }
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <p class="hint">{t("message.text")}</p>
      <Toolbar conferenceId={props.conferenceId} list={list} address={address} />
      <ListFailure of={list} />
      <Show when={list.items()} fallback={<Show when={!list.failure()}>{waiting}</Show>}>
        {(rows) => (
          <MessagesTable list={list} rows={rows()} address={address} timeZone={conference()?.timeZone ?? "UTC"} />
        )}
      </Show>
      <Show when={opened()}>
        {(one) => (
          <OpenedMessage
            conferenceId={props.conferenceId}
            of={one()}
            onClose={() => address.set({ open: undefined })}
            onChanged={list.put}
          />
        )}
      </Show>
    </Page>
  );
}
