import type { CellRemark } from "@assize/core/nomination/check-row.ts";
import type { ReadTable } from "@assize/core/nomination/read-table.ts";
import type { RowColumn } from "@assize/core/nomination/terms.ts";
import { createEffect, For, type JSX, on, onMount, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { errorWords } from "../registration/error-words.ts";
import type { Import, ImportedRow } from "./create-import.ts";

const mostShown = 100;
const mostUndone = 100;

interface ReportProps {
  readonly of: Import;
  readonly table: ReadTable;
  readonly onClose: () => void;
}

const chosen = ["courtLevel", "region", "sex", "locale"] as const;
/** Columns in which only certain words mean something. */
const isChosen = (column: RowColumn): column is (typeof chosen)[number] => chosen.some((one) => one === column);

const personIn = ({ row: { cells } }: ImportedRow): string =>
  [cells.familyName, cells.givenName].filter(Boolean).join(" ") || (cells.email ?? "");

interface RemarksProps {
  readonly caption: string;
  readonly rows: readonly ImportedRow[];
  readonly remarks: (row: ImportedRow) => readonly CellRemark[];
}

/** Each fault at its cell: what stands there, and what to do about it. */
function RemarkTable(props: RemarksProps): JSX.Element {
  const t = useText();
  const lines = () => props.rows.flatMap((one) => props.remarks(one).map((remark) => ({ one, remark })));
  const wordsOf = ({ column, code, ...rest }: CellRemark): string | undefined =>
    code === "invalid_choice" && isChosen(column)
      ? t(`nomination.import.choose.${column}`)
      : errorWords({ code, ...rest });
  const cell = ({ row }: ImportedRow, column: RowColumn) => row.cells[column];
  return (
    <Show when={props.rows.length > 0}>
      <table class="import-table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("nomination.import.row")}</th>
            <th scope="col">{t("nomination.import.person")}</th>
            <th scope="col">{t("nomination.import.cell")}</th>
            <th scope="col">{t("nomination.import.message")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines().slice(0, mostShown)}>
            {({ one, remark }) => (
              <tr>
                <th scope="row" data-head={t("nomination.import.row")}>
                  {one.row.number}
                </th>
                <td>{personIn(one)}</td>
                <td>
                  {t(`nomination.column.${remark.column}`)}
                  <span class="cell-value">{cell(one, remark.column)}</span>
                </td>
                <td>{wordsOf(remark)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={lines().length > mostShown}>
        <p class="hint">{t("nomination.import.more", { count: lines().length - mostShown })}</p>
      </Show>
    </Show>
  );
}

function ColumnNotices(props: { readonly table: ReadTable }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const named = (columns: readonly RowColumn[]) =>
    format().list(columns.map((column) => t(`nomination.column.${column}`)));
  return (
    <>
      <Show when={props.table.missing.length > 0}>
        <Notice tone="error" announce>
          <p>{t("nomination.import.missing", { columns: named(props.table.missing) })}</p>
        </Notice>
      </Show>
      <Show when={props.table.doubled.length > 0}>
        <Notice tone="warning">
          <p>{t("nomination.import.doubled", { columns: named(props.table.doubled) })}</p>
        </Notice>
      </Show>
      <Show when={props.table.unknown.length > 0}>
        <p class="hint">{t("nomination.import.unknown", { columns: format().list(props.table.unknown) })}</p>
      </Show>
    </>
  );
}

function Counts(props: { readonly of: Import }): JSX.Element {
  const t = useText();
  const kinds = () =>
    [
      { key: "ready", count: props.of.of("ready").length },
      { key: "wrong", count: props.of.of("wrong").length },
      { key: "warnings", count: props.of.warned().length },
      { key: "already", count: props.of.of("already").length },
    ] as const;
  return (
    <ul class="plain-list import-counts">
      <For each={kinds().filter(({ count }) => count > 0)}>
        {({ key, count }) => <li>{t(`nomination.import.${key}`, { count })}</li>}
      </For>
    </ul>
  );
}

function Actions(props: Pick<ReportProps, "of" | "onClose">): JSX.Element {
  const t = useText();
  const made = () => props.of.of("nominated").length;
  const ready = () => props.of.of("ready").length;
  const busy = () => props.of.work() !== null;
  return (
    <div class="row">
      <Show when={!props.of.applied() && ready() > 0}>
        <Button variant="primary" busy={busy()} onClick={() => void props.of.apply()}>
          {made() > 0 ? t("nomination.import.goOn") : t("nomination.import.apply", { count: ready() })}
        </Button>
      </Show>
      <Show when={props.of.applied()}>
        <Button variant="primary" onClick={props.onClose}>
          {t("nomination.import.close")}
        </Button>
        <Show when={made() > 0 && made() <= mostUndone && !props.of.undone()}>
          <Button busy={busy()} onClick={() => void props.of.undo()}>
            {t("nomination.import.undo", { count: made() })}
          </Button>
        </Show>
      </Show>
      <Button variant="quiet" disabled={busy()} onClick={props.of.again}>
        {t("nomination.import.again")}
      </Button>
      <Show when={!props.of.applied()}>
        <Button variant="quiet" onClick={props.onClose}>
          {t("nomination.import.close")}
        </Button>
      </Show>
    </div>
  );
}

/** Everybody who would be nominated. */
function ReadyTable(props: { readonly of: Import }): JSX.Element {
  const t = useText();
  const ready = () => props.of.of("ready");
  return (
    <Show when={!props.of.applied() && ready().length > 0}>
      <table class="import-table">
        <caption>{t("nomination.import.people")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("nomination.import.row")}</th>
            <th scope="col">{t("nomination.import.person")}</th>
            <th scope="col">{t("nomination.column.position")}</th>
            <th scope="col">{t("nomination.column.email")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={ready().slice(0, mostShown)}>
            {(one) => (
              <tr>
                <th scope="row" data-head={t("nomination.import.row")}>
                  {one.row.number}
                </th>
                <td>{personIn(one)}</td>
                <td>{one.row.cells.position}</td>
                <td>{one.row.cells.email}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={ready().length > mostShown}>
        <p class="hint">{t("nomination.import.more", { count: ready().length - mostShown })}</p>
      </Show>
    </Show>
  );
}

/** What was understood of a table, and what became of it. */
export function ImportReport(props: ReportProps): JSX.Element {
  const t = useText();
  let result: HTMLDivElement | undefined;
  const made = () => props.of.of("nominated").length;
  const stopped = () => props.of.failure() !== null && made() > 0 && !props.of.applied();
  const bring = () => queueMicrotask(() => result?.focus());
  onMount(bring);
  createEffect(on(props.of.applied, (done) => done && bring(), { defer: true }));
  return (
    <div class="import-panel">
      <div ref={result} tabindex="-1" class="import-panel">
        <ColumnNotices table={props.table} />
        <Show when={props.of.applied()} fallback={<Counts of={props.of} />}>
          <Notice tone="success" announce title={t("nomination.import.done", { count: made() })}>
            <p>{t(props.of.undone() ? "nomination.import.undone" : "nomination.import.done.text")}</p>
          </Notice>
        </Show>
        <Show when={stopped()}>
          <p>{t("nomination.import.stopped", { done: made(), total: made() + props.of.of("ready").length })}</p>
        </Show>
      </div>
      <Actions of={props.of} onClose={props.onClose} />
      <RemarkTable
        caption={t("nomination.import.faults")}
        rows={props.of.of("wrong")}
        remarks={({ report }) => report.errors}
      />
      <RemarkTable
        caption={t("nomination.import.warnings", { count: props.of.warned().length })}
        rows={props.of.warned()}
        remarks={({ report }) => report.warnings}
      />
      <ReadyTable of={props.of} />
    </div>
  );
}
