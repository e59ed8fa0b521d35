import type { Arrival, SupportDesk } from "@assize/core/support/schema.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import * as v from "valibot";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { loadArrivals, saveGreeter } from "./api.ts";
import { createSaving } from "./create-saving.ts";
import { Downloads } from "./downloads.tsx";
import { FormFrame } from "./form-frame.tsx";
import { orNothing } from "./own-words.ts";
import { PeopleTable, textColumn } from "./people-table.tsx";

interface MeetProps {
  readonly conferenceId: string;
  readonly of: Arrival;
  readonly onSaved: () => void;
  readonly onLeave: () => void;
}

function Meet(props: MeetProps): JSX.Element {
  const t = useText();
  const saving = createSaving(() => props.onSaved());
  const [metBy, setMetBy] = createSignal(props.of.metBy ?? "");
  const save = () =>
    void saving.save(v.nullable(v.string()), orNothing(metBy()) ?? null, (name) =>
      saveGreeter(props.conferenceId, props.of, name),
    );
  return (
    <FormFrame of={saving} onSubmit={save} onLeave={props.onLeave}>
      <TextField
        {...saving.field("/metBy", t("support.arrivals.metBy"))}
        required={false}
        value={metBy()}
        onInput={setMetBy}
        maxLength={160}
      />
    </FormFrame>
  );
}

function createArrivalColumns(format: ReturnType<typeof useFormat>) {
  const t = useText();
  return () => [
    textColumn<Arrival>("at", t("support.column.arrival"), ({ arrival }) => format().dateTime(arrival.at), 15),
    textColumn<Arrival>("place", t("support.column.place"), ({ arrival }) =>
      [t(`support.mode.${arrival.mode}`), arrival.number, arrival.place].filter(Boolean).join(", "),
    ),
    textColumn<Arrival>("metBy", t("support.column.metBy"), ({ metBy }) => metBy ?? ""),
    textColumn<Arrival>("transfer", t("support.column.transfer"), ({ arrival }) => arrival.transfer ?? ""),
    textColumn<Arrival>("position", t("support.column.position"), ({ position }) => position),
    textColumn<Arrival>("institution", t("support.column.institution"), ({ institution }) => institution),
    textColumn<Arrival>("help", t("support.column.accessibility"), ({ accessibility }) => accessibility ?? ""),
  ];
}

/** Who arrives when and where, by the hour, and who meets them. */
export function ArrivalsTab(props: { readonly desk: SupportDesk }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.desk.conference.timeZone);
  const [arrivals, { refetch }] = createResource(() => props.desk.conference.id, loadArrivals);
  const [opened, setOpened] = createSignal<Arrival | null>(null);
  const greets = () => props.desk.reads.includes("emergencyContact");
  const columns = createArrivalColumns(format);
  const done = () => {
    setOpened(null);
    void refetch();
  };
  return (
    <>
      <Show when={greets() || props.desk.reads.includes("travelWishes")}>
        <Downloads conferenceId={props.desk.conference.id} list="arrivals" />
      </Show>
      <Show when={arrivals.latest}>
        {(rows) => (
          <PeopleTable
            caption={t("support.tab.arrivals")}
            rows={rows()}
            columns={columns()}
            onOpen={greets() ? setOpened : undefined}
            empty={<EmptyState title={t("support.arrivals.empty")} text={t("support.arrivals.empty.text")} />}
          />
        )}
      </Show>
      <Show when={opened()} keyed>
        {(row) => (
          <Dialog open title={t("support.arrivals.meet", { name: row.name })} onClose={() => setOpened(null)}>
            <Meet conferenceId={props.desk.conference.id} of={row} onSaved={done} onLeave={() => setOpened(null)} />
          </Dialog>
        )}
      </Show>
    </>
  );
}
