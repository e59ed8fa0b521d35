import { categoryAccesses, freedPlaceWays } from "@assize/core/registration/terms.ts";
import { For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import type { CategoryForm } from "./create-category-form.ts";

interface EntranceProps {
  readonly of: CategoryForm;
  readonly errorAt: (pointer: string) => string | undefined;
}

function WindowFields(props: EntranceProps): JSX.Element {
  const t = useText();
  return (
    <For each={["opens", "closes"] as const}>
      {(end) => (
        <div class="row">
          <DateField
            name={`/${end}At`}
            label={t(`places.${end}`)}
            hint={t("places.window.hint")}
            required={false}
            value={props.of.draft[end].day}
            onInput={(day) => props.of.setDraft(end, "day", day)}
            error={props.errorAt(`/${end}At`)}
          />
          <TimeField
            name={`/${end}At/time`}
            label={t("places.time", { label: t(`places.${end}`) })}
            required={false}
            value={props.of.draft[end].time}
            onInput={(time) => props.of.setDraft(end, "time", time)}
          />
        </div>
      )}
    </For>
  );
}

/** When a category is open, to whom, and what happens with a place that becomes free. */
export function EntranceFields(props: EntranceProps): JSX.Element {
  const t = useText();
  return (
    <>
      <RadioField
        name="/access"
        label={t("places.access")}
        value={props.of.draft.access}
        options={categoryAccesses.map((one) => ({ value: one, label: t(`places.access.${one}`) }))}
        onChange={(value) => props.of.setDraft("access", categoryAccesses.find((one) => one === value) ?? "open")}
      />
      <WindowFields {...props} />
      <RadioField
        name="/freedPlaces"
        label={t("places.freed")}
        value={props.of.draft.freedPlaces}
        options={freedPlaceWays.map((one) => ({ value: one, label: t(`places.freed.${one}`) }))}
        onChange={(value) => props.of.setDraft("freedPlaces", freedPlaceWays.find((one) => one === value) ?? "confirm")}
      />
      <Show when={props.of.draft.freedPlaces === "offer"}>
        <NumberField
          name="/offerHours"
          label={t("places.offerHours")}
          required
          value={props.of.draft.offerHours}
          onInput={(value) => props.of.setDraft("offerHours", value)}
          error={props.errorAt("/offerHours")}
        />
      </Show>
    </>
  );
}
