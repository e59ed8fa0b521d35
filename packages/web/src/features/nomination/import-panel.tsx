import type { InstitutionPage, NominationView } from "@assize/core/nomination/schema.ts";
import { rowColumns } from "@assize/core/nomination/terms.ts";
import { createEffect, createSignal, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { saveFile, tableCsv } from "../../ui/data-table/csv.ts";
import { FileField } from "../../ui/file-field.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { Progress } from "../../ui/progress.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { InstitutionRef } from "./api.ts";
import { createImport, type Import } from "./create-import.ts";
import { ImportReport } from "./import-report.tsx";
import { mostFileBytes, readFile, readText, type Table } from "./read-file.ts";

interface PanelProps {
  readonly at: InstitutionRef;
  readonly page: InstitutionPage;
  readonly nominations: readonly NominationView[];
  /** How far the work is, for the title of the document; empty when nothing is under way. */
  readonly onWork: (words: string) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

type Fault = "unreadable" | "tooLarge" | "nothing";

function downloadTemplate(headings: readonly { readonly id: string; readonly label: string }[]): void {
  const columns = headings.map((one) => ({ ...one, cell: () => null, text: () => "" }));
  saveFile("nominations.csv", "text/csv;charset=utf-8", tableCsv([], columns, locale()));
}

/** What was chosen or pasted, and reading it. */
function createChoice(check: (table: Table) => Promise<void>) {
  const [file, setFile] = createSignal<File | null>(null);
  const [pasted, setPasted] = createSignal("");
  const [fault, setFault] = createSignal<Fault | null>(null);
  const read = async (): Promise<Table | Fault> => {
    const chosen = file();
    if (chosen !== null && chosen.size > mostFileBytes) return "tooLarge";
    if (chosen === null && pasted().trim() === "") return "nothing";
    try {
      const table = chosen === null ? await readText(pasted()) : await readFile(chosen);
      return table.some((cells) => cells.some((cell) => cell.trim() !== "")) ? table : "nothing";
    } catch {
      return "unreadable";
    }
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const found = await read();
    setFault(typeof found === "string" ? found : null);
    if (typeof found !== "string") await check(found);
  };
  return { file, setFile, pasted, setPasted, fault, submit };
}

/** The file or the pasted rows, until they are checked. */
function ChooseTable(props: { readonly of: Import; readonly onClose: () => void }): JSX.Element {
  const t = useText();
  const { file, setFile, pasted, setPasted, fault, submit } = createChoice(props.of.check);
  const faultWords = () => {
    const found = fault();
    return found === null ? undefined : t(`nomination.import.${found}`);
  };
  const headings = () => rowColumns.map((id) => ({ id, label: t(`nomination.column.${id}`) }));
  return (
    <form class="import-panel" noValidate onSubmit={submit}>
      <FileField
        name="table"
        label={t("nomination.import.file")}
        hint={t("nomination.import.file.hint")}
        error={faultWords()}
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        file={file()}
        onFile={setFile}
      />
      <TextArea
        name="rows"
        label={t("nomination.import.paste")}
        hint={t("nomination.import.paste.hint")}
        rows={5}
        value={pasted()}
        onInput={setPasted}
      />
      <div class="row">
        <Button type="submit">{t("nomination.import.check")}</Button>
        <Button onClick={() => downloadTemplate(headings())}>{t("nomination.import.template")}</Button>
        <Button variant="quiet" onClick={props.onClose}>
          {t("nomination.import.close")}
        </Button>
      </div>
    </form>
  );
}

/** Nominating from a table: read and checked first, applied piece by piece, taken back in one press. */
export function ImportPanel(props: PanelProps): JSX.Element {
  const t = useText();
  const importing = createImport({
    at: props.at,
    page: () => props.page,
    nominations: () => props.nominations,
    onChanged: () => props.onChanged(),
  });
  createEffect(() => {
    const work = importing.work();
    props.onWork(
      work
        ? `${t("shell.progress", { done: work.done, total: work.total })} – ${t(`nomination.import.${work.what}`)}`
        : "",
    );
  });
  return (
    <Section title={t("nomination.import.title")}>
      <p class="muted">{t("nomination.import.lead")}</p>
      <Show when={importing.work()}>
        {(work) => <Progress label={t(`nomination.import.${work().what}`)} done={work().done} total={work().total} />}
      </Show>
      <ProblemNotice problem={importing.failure()} />
      <Show when={importing.table()} fallback={<ChooseTable of={importing} onClose={props.onClose} />}>
        {(table) => <ImportReport of={importing} table={table()} onClose={props.onClose} />}
      </Show>
    </Section>
  );
}
