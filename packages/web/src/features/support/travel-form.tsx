import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import type { Leg, SupportRow } from "@assize/core/support/schema.ts";
import { payers, ticketStates, travelInput, travelModes } from "@assize/core/support/schema.ts";
import { For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useText } from "../../i18n/text.ts";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { clockOf, instantOf } from "../editing/local-time.ts";
import { saveTravel } from "./api.ts";
import { createSaving, type Saving } from "./create-saving.ts";
import { FormFrame } from "./form-frame.tsx";
import { orNothing } from "./own-words.ts";

type Mode = Leg["mode"];
interface LegDraft {
  known: boolean;
  mode: Mode;
  number: string;
  day: string;
  time: string;
  place: string;
  transfer: string;
}

const draftOf = (leg: Leg | null | undefined, timeZone: string): LegDraft => ({
  known: Boolean(leg),
  mode: leg?.mode ?? "plane",
  number: leg?.number ?? "",
  day: leg ? dayOf(leg.at, timeZone) : "",
  time: leg ? clockOf(leg.at, timeZone) : "",
  place: leg?.place ?? "",
  transfer: leg?.transfer ?? "",
});

const legOf = ({ known, mode, number, day, time, place, transfer }: LegDraft, timeZone: string) =>
  known
    ? { mode, number: orNothing(number), at: instantOf(day, time, timeZone), place, transfer: orNothing(transfer) }
    : null;

interface LegProps {
  readonly of: Saving;
  readonly name: "arrival" | "departure";
  readonly draft: LegDraft;
  readonly onChange: (changed: Partial<LegDraft>) => void;
}

function WhenFields(props: LegProps): JSX.Element {
  const t = useText();
  const at = (part: string) => `/${props.name}/${part}`;
  return (
    <>
      <DateField
        {...props.of.field(at("at"), t("support.column.day"))}
        value={props.draft.day}
        onInput={(day) => props.onChange({ day })}
      />
      <TimeField
        name={at("time")}
        label={t("support.column.time")}
        hint={t("support.travel.leg.hint")}
        value={props.draft.time}
        onInput={(time) => props.onChange({ time })}
      />
    </>
  );
}

const legTexts = [
  ["number", "support.column.number"],
  ["place", "support.column.place"],
  ["transfer", "support.travel.transfer"],
] as const;

function LegFields(props: LegProps): JSX.Element {
  const t = useText();
  const at = (part: string) => `/${props.name}/${part}`;
  return (
    <FieldGroup name={`/${props.name}`} label={t(`support.travel.leg.${props.name}`)} required={false}>
      <CheckboxField
        name={at("known")}
        label={t("support.travel.known")}
        checked={props.draft.known}
        onChange={(known) => props.onChange({ known })}
      />
      <Show when={props.draft.known}>
        <div class="stack">
          <SelectField
            {...props.of.field(at("mode"), t("support.column.mode"))}
            value={props.draft.mode}
            options={travelModes.map((value) => ({ value, label: t(`support.mode.${value}`) }))}
            onChange={(mode) => props.onChange({ mode })}
          />
          <WhenFields {...props} />
          <For each={legTexts}>
            {([name, label]) => (
              <TextField
                {...props.of.field(at(name), t(label))}
                required={name === "place"}
                value={props.draft[name]}
                onInput={(value) => props.onChange({ [name]: value })}
              />
            )}
          </For>
        </div>
      </Show>
    </FieldGroup>
  );
}

interface FormProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  readonly of: SupportRow;
  readonly onSaved: () => void;
  readonly onLeave: () => void;
}

/** How somebody comes and goes, who pays, and the ticket. */
export function TravelForm(props: FormProps): JSX.Element {
  const t = useText();
  const saving = createSaving(() => props.onSaved());
  const known = props.of.travel;
  const [draft, setDraft] = createStore({
    arrival: draftOf(known?.arrival, props.timeZone),
    departure: draftOf(known?.departure, props.timeZone),
    paidBy: known?.paidBy ?? "organizer",
    ticket: known?.ticket ?? "none",
  });
  const save = () => {
    const { paidBy, ticket } = draft;
    const legs = { arrival: legOf(draft.arrival, props.timeZone), departure: legOf(draft.departure, props.timeZone) };
    void saving.save(travelInput, { ...legs, paidBy, ticket }, (body) =>
      saveTravel(props.conferenceId, props.of.registrationId, body, known?.version ?? 0),
    );
  };
  return (
    <FormFrame of={saving} onSubmit={save} onLeave={props.onLeave}>
      <For each={["arrival", "departure"] as const}>
        {(name) => (
          <LegFields of={saving} name={name} draft={draft[name]} onChange={(changed) => setDraft(name, changed)} />
        )}
      </For>
      <SelectField
        {...saving.field("/paidBy", t("support.column.paidBy"))}
        value={draft.paidBy}
        options={payers.map((value) => ({ value, label: t(`support.payer.${value}`) }))}
        onChange={(value) => setDraft("paidBy", value)}
      />
      <SelectField
        {...saving.field("/ticket", t("support.column.ticket"))}
        value={draft.ticket}
        options={ticketStates.map((value) => ({ value, label: t(`support.ticket.${value}`) }))}
        onChange={(value) => setDraft("ticket", value)}
      />
    </FormFrame>
  );
}
