import type { SupportDesk, SupportRow } from "@assize/core/support/schema.ts";
import { legWords, travelLines } from "@assize/core/support/words.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Lines } from "./lines.tsx";
import { NumberLines } from "./number-lines.tsx";
import { useSupportWords } from "./own-words.ts";
import { PeopleTable, textColumn } from "./people-table.tsx";
import { TravelForm } from "./travel-form.tsx";

export interface TabProps {
  readonly desk: SupportDesk;
  readonly people: readonly SupportRow[];
  readonly onChanged: () => void;
}

/** What the travel desk knows of one person beside the journey itself. */
function Beside(props: TabProps & { readonly of: SupportRow }): JSX.Element {
  const t = useText();
  return (
    <>
      <Show when={props.of.travelWishes}>
        {(wishes) => <Lines of={[{ label: t("support.column.wishes"), value: wishes() }]} />}
      </Show>
      <Show when={props.of.accessibility}>
        {(help) => <Lines of={[{ label: t("support.column.accessibility"), value: help() }]} />}
      </Show>
      <NumberLines
        conferenceId={props.desk.conference.id}
        registrationId={props.of.registrationId}
        of={(props.of.secrets ?? []).filter(({ kind }) => kind === "passport")}
      />
    </>
  );
}

function createTravelColumns(format: ReturnType<typeof useFormat>, writes: () => boolean) {
  const t = useText();
  const say = useSupportWords();
  const leg = (row: SupportRow, name: "arrival" | "departure") => {
    const found = row.travel?.[name];
    return found ? legWords(found, say, format()) : "";
  };
  return () => [
    textColumn<SupportRow>("arrival", t("support.column.arrival"), (row) => leg(row, "arrival"), 20),
    textColumn<SupportRow>("departure", t("support.column.departure"), (row) => leg(row, "departure"), 20),
    textColumn<SupportRow>("ticket", t("support.column.ticket"), ({ travel }) =>
      travel ? t(`support.ticket.${travel.ticket}`) : "",
    ),
    textColumn<SupportRow>("paidBy", t("support.column.paidBy"), ({ travel }) =>
      travel ? t(`support.payer.${travel.paidBy}`) : "",
    ),
    ...(writes()
      ? [textColumn<SupportRow>("wishes", t("support.column.wishes"), ({ travelWishes }) => travelWishes ?? "")]
      : []),
  ];
}

/** Who comes how and when; the travel desk writes it down, the organizer reads it. */
export function TravelTab(props: TabProps): JSX.Element {
  const t = useText();
  const say = useSupportWords();
  const format = useFormat(() => props.desk.conference.timeZone);
  const [opened, setOpened] = createSignal<SupportRow | null>(null);
  const writes = () => props.desk.reads.includes("travelWishes");
  const columns = createTravelColumns(format, writes);
  const done = () => {
    setOpened(null);
    props.onChanged();
  };
  return (
    <>
      <PeopleTable caption={t("support.tab.travel")} rows={props.people} columns={columns()} onOpen={setOpened} />
      <Show when={opened()} keyed>
        {(row) => (
          <Dialog open wide title={t("support.travel.of", { name: row.name })} onClose={() => setOpened(null)}>
            <div class="stack">
              <Show when={writes()} fallback={<Lines of={row.travel ? travelLines(row.travel, say, format()) : []} />}>
                <Beside {...props} of={row} />
                <TravelForm
                  conferenceId={props.desk.conference.id}
                  timeZone={props.desk.conference.timeZone}
                  of={row}
                  onSaved={done}
                  onLeave={() => setOpened(null)}
                />
              </Show>
            </div>
          </Dialog>
        )}
      </Show>
    </>
  );
}
