import "./registration-filter-bar.css";
import type { CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { choicesOf, conditions, filterWords } from "./filter-words.ts";
import type { RegistrationFilter } from "./registration-filter.ts";

interface FilterBarProps {
  readonly filter: RegistrationFilter;
  readonly categories: readonly CategoryWithPlaces[];
  readonly onChange: (changed: Partial<Record<keyof RegistrationFilter, string>>) => void;
}

/** The filter said as a sentence, and the answers that make it. */
export function RegistrationFilterBar(props: FilterBarProps): JSX.Element {
  const t = useText();
  const choices = () => choicesOf(props.categories, t);
  const sentence = () => filterWords(props.filter, props.categories, t);
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
