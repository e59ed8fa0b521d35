import { languageName } from "@assize/core/i18n/names.ts";
import type { SupportRow } from "@assize/core/support/schema.ts";
import { contactWords, needsLines } from "@assize/core/support/words.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Lines } from "./lines.tsx";
import { useSupportWords } from "./own-words.ts";
import { PeopleTable, textColumn } from "./people-table.tsx";
import type { TabProps } from "./travel-tab.tsx";

const needs = ["diet", "accessibility", "interpretation", "emergencyContact"] as const;

/** True for a desk that reads what people need, of whatever kind. */
export const readsNeeds = (reads: readonly string[]): boolean => needs.some((part) => reads.includes(part));

const needsOf = ({ diet, accessibility, interpretation, emergencyContact }: SupportRow) => ({
  ...(diet && { diet }),
  ...(accessibility && { accessibility }),
  ...(interpretation && { interpretation }),
  ...(emergencyContact && { emergencyContact }),
});

/** What people need, as far as the desk sees to it. */
export function NeedsTab(props: TabProps): JSX.Element {
  const t = useText();
  const say = useSupportWords();
  const format = useFormat();
  const [opened, setOpened] = createSignal<SupportRow | null>(null);
  const reads = (part: (typeof needs)[number]) => props.desk.reads.includes(part);
  const columns = () => [
    ...(reads("diet") ? [textColumn<SupportRow>("diet", t("support.column.diet"), ({ diet }) => diet ?? "")] : []),
    ...(reads("accessibility")
      ? [textColumn<SupportRow>("accessibility", t("support.column.accessibility"), (row) => row.accessibility ?? "")]
      : []),
    ...(reads("interpretation")
      ? [
          textColumn<SupportRow>("interpretation", t("support.column.interpretation"), ({ interpretation }) =>
            interpretation ? languageName(interpretation, locale()) : "",
          ),
        ]
      : []),
    ...(reads("emergencyContact")
      ? [
          textColumn<SupportRow>(
            "emergency",
            t("support.column.emergency"),
            ({ emergencyContact }) => (emergencyContact ? contactWords(emergencyContact, say) : ""),
            22,
          ),
        ]
      : []),
  ];
  return (
    <>
      <PeopleTable caption={t("support.tab.needs")} rows={props.people} columns={columns()} onOpen={setOpened} />
      <Show when={opened()} keyed>
        {(row) => (
          <Dialog open title={t("support.needs.of", { name: row.name })} onClose={() => setOpened(null)}>
            <Show when={Object.keys(needsOf(row)).length > 0} fallback={<p>{t("support.none")}</p>}>
              <Lines of={needsLines(needsOf(row), say, format())} />
            </Show>
          </Dialog>
        )}
      </Show>
    </>
  );
}
