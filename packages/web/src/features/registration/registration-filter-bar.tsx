import "./registration-filter-bar.css";
import type { CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { courtLevels, regions, registrationStatuses } from "@assize/core/registration/terms.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { type Translate, useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import type { Choice } from "../../ui/choice.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { RegistrationFilter } from "./registration-filter.ts";

interface FilterBarProps {
  readonly filter: RegistrationFilter;
  readonly categories: readonly CategoryWithPlaces[];
  readonly onChange: (changed: Partial<Record<keyof RegistrationFilter, string>>) => void;
}

type Condition = Exclude<keyof RegistrationFilter, "text">;

function choicesOf(
  categories: readonly CategoryWithPlaces[],
  t: Translate,
): Readonly<Record<Condition, readonly Choice[]>> {
  return {
    status: registrationStatuses.map((value) => ({ value, label: t(`registration.status.${value}`) })),
    category: categories.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) })),
    region: regions.map((value) => ({ value, label: t(`registration.region.${value}`) })),
    courtLevel: courtLevels.map((value) => ({ value, label: t(`registration.courtLevel.${value}`) })),
  };
}

const conditions = ["status", "category", "region", "courtLevel"] as const satisfies readonly Condition[];

/** The filter said as a sentence, and the answers that make it. */
export function RegistrationFilterBar(props: FilterBarProps): JSX.Element {
  const t = useText();
  const choices = () => choicesOf(props.categories, t);
  const words = () =>
    conditions
      .flatMap((name) => choices()[name].filter(({ value }) => value === props.filter[name]))
      .map(({ label }) => label);
  const text = () => props.filter.text.trim();
  const sentence = () => [...words(), ...(text() === "" ? [] : [`“${text()}”`])].join(", ");
  const clear = () => props.onChange({ status: "", category: "", region: "", courtLevel: "", text: "" });
  return (
    <search class="filter-bar no-print" aria-label={t("organizer.filter.label")}>
      <div class="filter-fields">
        <TextField
          name="filter.text"
          type="search"
          label={t("organizer.filter.text")}
          autocomplete="off"
          value={props.filter.text}
          onInput={(value) => props.onChange({ text: value })}
        />
        <For each={conditions}>
          {(name) => (
            <SelectField
              name={`filter.${name}`}
              label={t(`organizer.filter.${name}`)}
              value={props.filter[name]}
              options={[{ value: "", label: t("organizer.filter.any") }, ...choices()[name]]}
              onChange={(value) => props.onChange({ [name]: value })}
            />
          )}
        </For>
      </div>
      <p class="filter-sentence">
        <strong>{sentence() || t("organizer.filter.all")}</strong>
        <Show when={sentence()}>
          <Button variant="quiet" onClick={clear}>
            {t("organizer.filter.clear")}
          </Button>
        </Show>
      </p>
    </search>
  );
}
