import "./call.css";
import type { CallBoard, SubmissionLine } from "@assize/core/call/schema.ts";
import { type SubmissionState, submissionStates } from "@assize/core/call/terms.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { useNavigate, useSearchParams } from "@solidjs/router";
import { createMemo, createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { isProblem } from "../../lib/problem.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { tableViewFrom, tableViewQuery } from "../../ui/data-table/column.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadConference } from "../settings/api.ts";
import { loadBoard } from "./api.ts";
import { boardColumns } from "./board-columns.tsx";
import { DecisionActions } from "./decision-actions.tsx";

type Asked = Record<"state" | "track" | "sort" | "hide", string>;
type Address = ReturnType<typeof createAddress>;

/** What the address of the page asks for, and how it is changed. */
function createAddress() {
  const [search, setSearch] = useSearchParams<Asked>();
  const state = (): SubmissionState | "" => submissionStates.find((one) => one === search.state) ?? "";
  const set = (changed: { readonly [Name in keyof Asked]?: string | undefined }) =>
    setSearch(changed, { replace: true });
  return { search, state, track: () => String(search.track ?? ""), set };
}

interface WorkProps {
  readonly onChanged: () => void;
  readonly conferenceId: string;
  readonly board: CallBoard;
  readonly timeZone: string;
  readonly address: Address;
}

/** Which submissions are shown. */
function Filters(props: WorkProps): JSX.Element {
  const t = useText();
  const shown = submissionStates.filter((state) => state !== "draft");
  return (
    <search class="call-filters">
      <SelectField
        name="state"
        label={t("call.board.state")}
        value={props.address.state()}
        options={[
          { value: "", label: t("call.board.all") },
          ...shown.map((state) => ({ value: state, label: t(`call.state.${state}`) })),
        ]}
        onChange={(state) => props.address.set({ state: state || undefined })}
      />
      <Show when={props.board.tracks.length > 0}>
        <SelectField
          name="track"
          label={t("call.field.track")}
          value={props.address.track()}
          options={[
            { value: "", label: t("call.board.all") },
            ...props.board.tracks.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) })),
          ]}
          onChange={(track) => props.address.set({ track: track || undefined })}
        />
      </Show>
    </search>
  );
}

/** Which submissions are chosen to be decided on. */
function createDeciding(props: WorkProps) {
  const [selection, setSelection] = createSignal<ReadonlySet<string>>(new Set());
  const selected = () => props.board.items.filter(({ id }) => selection().has(id));
  const done = () => {
    setSelection(new Set<string>());
    props.onChanged();
  };
  return { selection, setSelection, selected, done };
}

function Table(props: WorkProps): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const format = useFormat(() => props.timeZone);
  const pathOf = ({ id }: SubmissionLine) =>
    pathTo("callSubmission", { conferenceId: props.conferenceId, submissionId: id });
  const trackName = (id: string | null) => {
    const track = props.board.tracks.find((one) => one.id === id);
    return track ? inLocale(track.name, locale()) : "";
  };
  const columns = createMemo(() =>
    boardColumns({ t, format: format(), pathOf, trackName, highest: props.board.highestScore }),
  );
  const rows = () =>
    props.board.items.filter(
      ({ state, trackId }) =>
        (props.address.state() === "" || state === props.address.state()) &&
        (props.address.track() === "" || trackId === props.address.track()),
    );
  const deciding = createDeciding(props);
  return (
    <DataTable
      selection={deciding.selection()}
      onSelection={deciding.setSelection}
      actions={
        <DecisionActions
          conferenceId={props.conferenceId}
          selected={deciding.selected()}
          highest={props.board.highestScore}
          onDone={deciding.done}
        />
      }
      caption={t("call.board")}
      rows={rows()}
      columns={columns()}
      rowId={({ id }) => id}
      rowName={({ title }) => inLocale(title, locale())}
      view={tableViewFrom(props.address.search)}
      onView={(view) => props.address.set(tableViewQuery(view))}
      onOpen={(row) => navigate(pathOf(row))}
      fileName="submissions"
      empty={<EmptyState title={t("call.board.noMatch")} />}
    />
  );
}

function Work(props: WorkProps): JSX.Element {
  const t = useText();
  return (
    <Show
      when={props.board.items.length > 0}
      fallback={<EmptyState title={t("call.board.none")} text={t("call.board.none.text")} />}
    >
      <Filters {...props} />
      <Table {...props} />
    </Show>
  );
}

/** What was proposed. */
export function CallBoardPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const address = createAddress();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const [board, { mutate }] = createResource(
    () => props.conferenceId,
    (id) =>
      loadBoard(id).catch((error: unknown) => {
        if (isProblem(error, "not_found")) return null;
        throw error;
      }),
  );
  const toSettings = () => pathTo("callSettings", { conferenceId: props.conferenceId });
  return (
    <Page
      title={t("call.board")}
      lead={board() && t("call.board.lead", { sent: board()?.items.length ?? 0, drafts: board()?.drafts ?? 0 })}
      actions={
        <>
          <Show when={board()}>
            <LinkButton href={pathTo("callReviewers", { conferenceId: props.conferenceId })}>
              {t("call.reviewers")}
            </LinkButton>
          </Show>
          <LinkButton href={toSettings()}>{t("call.board.settings")}</LinkButton>
        </>
      }
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <Show when={board.state === "ready"} fallback={<Skeleton lines={[10, 10, 10]} />}>
        <Show
          when={board()}
          fallback={<EmptyState title={t("call.board.noCall")} text={t("call.board.noCall.text")} />}
        >
          {(known) => (
            <Work
              conferenceId={props.conferenceId}
              board={known()}
              timeZone={conference()?.timeZone ?? "UTC"}
              address={address}
              onChanged={() => void loadBoard(props.conferenceId).then(mutate, showProblem)}
            />
          )}
        </Show>
      </Show>
    </Page>
  );
}
