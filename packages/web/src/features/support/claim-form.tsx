import { inLocale } from "@assize/core/shared/text.ts";
import type { Rules, SupportDesk, SupportRow } from "@assize/core/support/schema.ts";
import { claimInput, receiptStates, supportLimits } from "@assize/core/support/schema.ts";
import { Index, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { saveClaim } from "./api.ts";
import { ClaimExceptions, claimDays, usuallyGiven } from "./claim-exceptions.tsx";
import { createSaving, type Saving } from "./create-saving.ts";
import { FormFrame } from "./form-frame.tsx";
import { centsOf, orNothing, typedAmount } from "./own-words.ts";
import { randomReceiptId } from "./receipt-id.ts";

interface ReceiptDraft {
  id: string;
  label: string;
  amount: string;
  currency: string;
  state: (typeof receiptStates)[number];
  note: string;
}

interface FormProps {
  readonly desk: SupportDesk;
  readonly rules: Rules;
  readonly of: SupportRow;
  readonly onSaved: () => void;
  readonly onLeave: () => void;
}

function createClaimDraft({ desk, rules, of }: FormProps) {
  const known = of.money?.claim;
  const [draft, setDraft] = createStore({
    rateKey: known?.rateKey ?? rules.rates[0]?.key ?? "",
    firstDay: known?.firstDay ?? desk.conference.startsOn,
    lastDay: known?.lastDay ?? desk.conference.endsOn,
    travelsFirst: known?.travelsFirst ?? false,
    travelsLast: known?.travelsLast ?? false,
    exceptions: [...(known?.exceptions ?? [])],
    receipts: (known?.receipts ?? []).map(
      ({ id, label, cents, currency, state, note = "" }): ReceiptDraft => ({
        id,
        label,
        amount: typedAmount(cents),
        currency,
        state,
        note,
      }),
    ),
  });
  const body = () => ({
    rateKey: draft.rateKey,
    firstDay: draft.firstDay,
    lastDay: draft.lastDay,
    travelsFirst: draft.travelsFirst,
    travelsLast: draft.travelsLast,
    exceptions: draft.exceptions.map((one) => ({ ...one })),
    receipts: draft.receipts.map(({ id, label, amount, currency, state, note }) => ({
      id,
      label,
      cents: centsOf(amount),
      currency,
      state,
      note: orNothing(note),
    })),
  });
  return { draft, setDraft, body, version: known?.version ?? 0 };
}

interface ReceiptProps {
  readonly of: Saving;
  readonly at: number;
  readonly draft: ReceiptDraft;
  readonly onChange: (changed: Partial<ReceiptDraft>) => void;
  readonly onRemove: () => void;
}

function ReceiptFields(props: ReceiptProps): JSX.Element {
  const t = useText();
  const at = (part: string) => `/receipts/${props.at}/${part}`;
  return (
    <fieldset class="support-group">
      <legend>{t("support.money.receipt", { number: props.at + 1 })}</legend>
      <TextField
        {...props.of.field(at("label"), t("support.money.receipt.label"))}
        value={props.draft.label}
        onInput={(label) => props.onChange({ label })}
      />
      <TextField
        {...props.of.field(at("cents"), `${t("support.column.amount")}, ${props.draft.currency}`)}
        short
        inputmode="decimal"
        value={props.draft.amount}
        onInput={(amount) => props.onChange({ amount })}
      />
      <SelectField
        {...props.of.field(at("state"), t("support.column.state"))}
        value={props.draft.state}
        options={receiptStates.map((value) => ({ value, label: t(`support.receipt.${value}`) }))}
        onChange={(state) => props.onChange({ state })}
      />
      <TextField
        {...props.of.field(at("note"), t("support.money.receipt.note"))}
        required={false}
        value={props.draft.note}
        onInput={(note) => props.onChange({ note })}
      />
      <div>
        <Button onClick={props.onRemove}>{t("support.remove")}</Button>
      </div>
    </fieldset>
  );
}

function DayFields(props: { readonly of: Saving; readonly work: ReturnType<typeof createClaimDraft> }): JSX.Element {
  const t = useText();
  const { draft, setDraft } = props.work;
  return (
    <>
      <DateField
        {...props.of.field("/firstDay", t("support.money.claim.first"))}
        value={draft.firstDay}
        onInput={(day) => setDraft("firstDay", day)}
      />
      <CheckboxField
        name="/travelsFirst"
        label={t("support.money.claim.travelsFirst")}
        checked={draft.travelsFirst}
        onChange={(on) => setDraft("travelsFirst", on)}
      />
      <DateField
        {...props.of.field("/lastDay", t("support.money.claim.last"))}
        value={draft.lastDay}
        onInput={(day) => setDraft("lastDay", day)}
      />
      <CheckboxField
        name="/travelsLast"
        label={t("support.money.claim.travelsLast")}
        checked={draft.travelsLast}
        onChange={(on) => setDraft("travelsLast", on)}
      />
    </>
  );
}

interface ReceiptsProps {
  readonly of: Saving;
  readonly work: ReturnType<typeof createClaimDraft>;
  readonly currency: string;
}

function Receipts(props: ReceiptsProps): JSX.Element {
  const t = useText();
  const { draft, setDraft } = props.work;
  const add = () => {
    const empty = { label: "", amount: "", currency: props.currency, state: "submitted", note: "" } as const;
    setDraft("receipts", (all) => [...all, { ...empty, id: randomReceiptId() }]);
  };
  return (
    <>
      <Index each={draft.receipts}>
        {(receipt, at) => (
          <ReceiptFields
            of={props.of}
            at={at}
            draft={receipt()}
            onChange={(changed) => setDraft("receipts", at, changed)}
            onRemove={() => setDraft("receipts", (all) => all.filter((_, place) => place !== at))}
          />
        )}
      </Index>
      <Show when={draft.receipts.length < supportLimits.receipts}>
        <div>
          <Button onClick={add}>{t("support.money.receipt.add")}</Button>
        </div>
      </Show>
    </>
  );
}

/** For which days and at which rate somebody is paid, and their receipts; the statement follows by itself. */
export function ClaimForm(props: FormProps): JSX.Element {
  const t = useText();
  const saving = createSaving(() => props.onSaved());
  const work = createClaimDraft(props);
  const { draft, setDraft, body, version } = work;
  const rate = () => props.rules.rates.find(({ key }) => key === draft.rateKey);
  const save = () =>
    void saving.save(claimInput, body(), (checked) =>
      saveClaim(props.desk.conference.id, props.of.registrationId, checked, version),
    );
  return (
    <FormFrame of={saving} onSubmit={save} onLeave={props.onLeave}>
      <SelectField
        {...saving.field("/rateKey", t("support.money.claim.rate"))}
        value={draft.rateKey}
        options={props.rules.rates.map(({ key, place }) => ({ value: key, label: inLocale(place, locale()) }))}
        onChange={(key) => setDraft("rateKey", key)}
      />
      <DayFields of={saving} work={work} />
      <ClaimExceptions
        of={saving}
        value={draft.exceptions}
        days={claimDays(draft.firstDay, draft.lastDay)}
        usual={(day) => usuallyGiven(day, props.desk, props.rules, props.of)}
        onChange={(changed) => setDraft("exceptions", changed)}
      />
      <Receipts of={saving} work={work} currency={rate()?.currency ?? "KGS"} />
    </FormFrame>
  );
}
