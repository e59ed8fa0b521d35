import { inLocale } from "@assize/core/shared/text.ts";
import type { Rules } from "@assize/core/support/schema.ts";
import { provisions, rulesInput, supportLimits } from "@assize/core/support/schema.ts";
import { For, Index, type JSX, Show } from "solid-js";
import { createStore, type SetStoreFunction } from "solid-js/store";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { saveRules } from "./api.ts";
import { createSaving, type Saving } from "./create-saving.ts";
import { FormFrame } from "./form-frame.tsx";
import { centsOf, typedAmount, written } from "./own-words.ts";

interface RateDraft {
  key: string;
  place: string;
  currency: string;
  daily: string;
  dayCeiling: string;
  totalCeiling: string;
}
interface RulesDraft {
  rates: RateDraft[];
  deductions: Record<(typeof provisions)[number], number | undefined>;
  travelDayPercent: number | undefined;
  provided: { breakfast: boolean; lunch: boolean; dinner: boolean };
  mostDays: number | undefined;
}

const newRate = (rates: readonly RateDraft[]): RateDraft => {
  const last = Math.max(0, ...rates.map(({ key }) => Number(/^r(\d+)$/.exec(key)?.[1] ?? 0)));
  return { key: `r${last + 1}`, place: "", currency: "KGS", daily: "", dayCeiling: "", totalCeiling: "" };
};

const draftOf = (known: Rules | null): RulesDraft => ({
  rates: known?.rates.map((rate) => ({
    key: rate.key,
    place: inLocale(rate.place, locale()),
    currency: rate.currency,
    daily: typedAmount(rate.dailyCents),
    dayCeiling: typedAmount(rate.dayCeilingCents),
    totalCeiling: typedAmount(rate.totalCeilingCents),
  })) ?? [newRate([])],
  deductions: { ...(known?.deductions ?? { breakfast: 0, lunch: 0, dinner: 0, lodging: 0 }) },
  travelDayPercent: known?.travelDayPercent ?? 100,
  provided: { ...(known?.provided ?? { breakfast: false, lunch: false, dinner: false }) },
  mostDays: known?.mostDays,
});

const bodyOf = (draft: RulesDraft, known: Rules | null) => ({
  rates: draft.rates.map(({ key, place, currency, daily, dayCeiling, totalCeiling }) => ({
    key,
    place: written(place, known?.rates.find((one) => one.key === key)?.place),
    currency: currency.trim().toUpperCase(),
    dailyCents: centsOf(daily),
    dayCeilingCents: centsOf(dayCeiling),
    totalCeilingCents: centsOf(totalCeiling),
  })),
  deductions: { ...draft.deductions },
  travelDayPercent: draft.travelDayPercent,
  provided: { ...draft.provided },
  mostDays: draft.mostDays,
});

interface RateProps {
  readonly of: Saving;
  readonly at: number;
  readonly draft: RateDraft;
  readonly onChange: (changed: Partial<RateDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}

const amounts = [
  ["daily", "dailyCents", "support.money.rate.daily"],
  ["dayCeiling", "dayCeilingCents", "support.money.rate.dayCeiling"],
  ["totalCeiling", "totalCeilingCents", "support.money.rate.totalCeiling"],
] as const;

function RateFields(props: RateProps): JSX.Element {
  const t = useText();
  const at = (part: string) => `/rates/${props.at}/${part}`;
  return (
    <fieldset class="support-group">
      <legend>{t("support.money.rate", { number: props.at + 1 })}</legend>
      <TextField
        {...props.of.field(at("place"), t("support.money.rate.place"))}
        value={props.draft.place}
        onInput={(place) => props.onChange({ place })}
      />
      <TextField
        {...props.of.field(at("currency"), t("support.money.rate.currency"), t("support.money.rate.currency.hint"))}
        short
        value={props.draft.currency}
        onInput={(currency) => props.onChange({ currency })}
      />
      <For each={amounts}>
        {([name, field, label]) => (
          <TextField
            {...props.of.field(at(field), t(label))}
            short
            inputmode="decimal"
            required={name === "daily"}
            value={props.draft[name]}
            onInput={(value) => props.onChange({ [name]: value })}
          />
        )}
      </For>
      <Show when={props.onRemove}>
        {(remove) => (
          <div>
            <Button onClick={remove()}>{t("support.remove")}</Button>
          </div>
        )}
      </Show>
    </fieldset>
  );
}

interface PartProps {
  readonly of: Saving;
  readonly draft: RulesDraft;
  readonly set: SetStoreFunction<RulesDraft>;
}

function Given(props: PartProps): JSX.Element {
  const t = useText();
  return (
    <>
      <FieldGroup {...props.of.field("/deductions", t("support.money.deductions"))}>
        <For each={provisions}>
          {(what) => (
            <NumberField
              {...props.of.field(`/deductions/${what}`, t(`support.provision.${what}`))}
              value={props.draft.deductions[what]}
              onInput={(value) => props.set("deductions", what, value)}
            />
          )}
        </For>
      </FieldGroup>
      <FieldGroup name="/provided" label={t("support.money.provided")} required={false}>
        <For each={["breakfast", "lunch", "dinner"] as const}>
          {(meal) => (
            <CheckboxField
              name={`/provided/${meal}`}
              label={t(`support.provision.${meal}`)}
              checked={props.draft.provided[meal]}
              onChange={(on) => props.set("provided", meal, on)}
            />
          )}
        </For>
      </FieldGroup>
      <NumberField
        {...props.of.field("/travelDayPercent", t("support.money.travelDay"))}
        value={props.draft.travelDayPercent}
        onInput={(value) => props.set("travelDayPercent", value)}
      />
      <NumberField
        {...props.of.field("/mostDays", t("support.money.mostDays"))}
        required={false}
        value={props.draft.mostDays}
        onInput={(value) => props.set("mostDays", value)}
      />
    </>
  );
}

interface FormProps {
  readonly conferenceId: string;
  readonly known: Rules | null;
  readonly onSaved: () => void;
  readonly onLeave: () => void;
}

/** What a day is paid, and what is taken off. */
export function RulesForm(props: FormProps): JSX.Element {
  const t = useText();
  const saving = createSaving(() => props.onSaved());
  const [draft, setDraft] = createStore<RulesDraft>(draftOf(props.known));
  const save = () =>
    void saving.save(rulesInput, bodyOf(draft, props.known), (body) =>
      saveRules(props.conferenceId, body, props.known?.version ?? 0),
    );
  return (
    <FormFrame of={saving} onSubmit={save} onLeave={props.onLeave}>
      <Index each={draft.rates}>
        {(rate, at) => (
          <RateFields
            of={saving}
            at={at}
            draft={rate()}
            onChange={(changed) => setDraft("rates", at, changed)}
            onRemove={
              draft.rates.length > 1
                ? () => setDraft("rates", (all) => all.filter((_, place) => place !== at))
                : undefined
            }
          />
        )}
      </Index>
      <Show when={draft.rates.length < supportLimits.rates}>
        <div>
          <Button onClick={() => setDraft("rates", (all) => [...all, newRate(all)])}>
            {t("support.money.rate.add")}
          </Button>
        </div>
      </Show>
      <Given of={saving} draft={draft} set={setDraft} />
    </FormFrame>
  );
}
