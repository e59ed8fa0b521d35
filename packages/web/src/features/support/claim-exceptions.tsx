import { nightsOf } from "@assize/core/support/policy.ts";
import type { ProvidedOn, Rules, SupportDesk, SupportRow } from "@assize/core/support/schema.ts";
import { nightsBetween, provisions, supportLimits } from "@assize/core/support/schema.ts";
import { For, Index, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { Saving } from "./create-saving.ts";

/** The days of a claim; none while its dates are still being written. */
export function claimDays(firstDay: string, lastDay: string): readonly string[] {
  const nights = nightsBetween(firstDay, lastDay);
  if (!(nights >= 0 && nights < supportLimits.claimDays)) return [];
  return [...nightsOf({ firstNight: firstDay, checkOut: lastDay }), lastDay];
}

/** What a day is given without an exception, as far as it is known here: meals by the rules, the room by the statement. */
export function usuallyGiven(day: string, desk: SupportDesk, rules: Rules, of: SupportRow): ProvidedOn {
  const { startsOn, endsOn } = desk.conference;
  const within = day >= startsOn && day <= endsOn;
  const known = of.money?.statement?.days.find((one) => one.day === day);
  return {
    day,
    breakfast: within && rules.provided.breakfast,
    lunch: within && rules.provided.lunch,
    dinner: within && rules.provided.dinner,
    lodging: known?.parts.some(({ why }) => why === "lodging") ?? false,
  };
}

interface OneProps {
  readonly of: Saving;
  readonly at: number;
  readonly value: ProvidedOn;
  /** Days that may be chosen, its own among them. */
  readonly days: readonly string[];
  readonly onChange: (changed: ProvidedOn) => void;
  readonly onRemove: () => void;
}

function OneException(props: OneProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const at = (part: string) => `/exceptions/${props.at}/${part}`;
  return (
    <fieldset class="support-group">
      <legend>{t("support.money.exception", { number: props.at + 1 })}</legend>
      <SelectField
        {...props.of.field(at("day"), t("support.money.exception.day"))}
        value={props.value.day}
        options={props.days.map((value) => ({ value, label: format().date(value) }))}
        onChange={(day) => props.onChange({ ...props.value, day })}
      />
      <FieldGroup name={at("given")} label={t("support.money.exception.given")} required={false}>
        <For each={provisions}>
          {(what) => (
            <CheckboxField
              name={at(what)}
              label={t(`support.provision.${what}`)}
              checked={props.value[what]}
              onChange={(on) => props.onChange({ ...props.value, [what]: on })}
            />
          )}
        </For>
      </FieldGroup>
      <div>
        <Button onClick={props.onRemove}>{t("support.remove")}</Button>
      </div>
    </fieldset>
  );
}

interface ExceptionsProps {
  readonly of: Saving;
  readonly value: readonly ProvidedOn[];
  /** All days of the claim. */
  readonly days: readonly string[];
  /** What a day is given before somebody says otherwise. */
  readonly usual: (day: string) => ProvidedOn;
  readonly onChange: (changed: ProvidedOn[]) => void;
}

/** Days on which something else is given than the rules and the rooms say: a dinner somewhere, a night with relatives. */
export function ClaimExceptions(props: ExceptionsProps): JSX.Element {
  const t = useText();
  const free = () => props.days.filter((day) => props.value.every((one) => one.day !== day));
  const choice = (own: string) => [own, ...free()].toSorted();
  const add = (day: string) => props.onChange([...props.value, props.usual(day)]);
  return (
    <FieldGroup
      {...props.of.field("/exceptions", t("support.money.exceptions"), t("support.money.exceptions.hint"))}
      required={false}
    >
      <Index each={props.value}>
        {(one, at) => (
          <OneException
            of={props.of}
            at={at}
            value={one()}
            days={choice(one().day)}
            onChange={(changed) => props.onChange(props.value.map((old, place) => (place === at ? changed : old)))}
            onRemove={() => props.onChange(props.value.filter((_, place) => place !== at))}
          />
        )}
      </Index>
      <Show when={free()[0]}>
        {(day) => (
          <div>
            <Button onClick={() => add(day())}>{t("support.money.exception.add")}</Button>
          </div>
        )}
      </Show>
    </FieldGroup>
  );
}
