import { type CategoryWithPlaces, type PlaceRuleView, regions, ruleKinds } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import type { RuleForm } from "./create-rule-form.ts";
import { errorWords } from "./error-words.ts";
import { FormErrors } from "./form-errors.tsx";
import { ToldOnTop } from "./told-on-top.tsx";

interface PartProps {
  readonly of: RuleForm;
  readonly categories: readonly CategoryWithPlaces[];
}

function WhatFields(props: PartProps): JSX.Element {
  const t = useText();
  const each = () => t("places.field.region.each");
  return (
    <>
      <RadioField
        name="/by"
        label={t("places.field.by")}
        value={props.of.draft.by}
        options={ruleKinds.map((kind) => ({ value: kind, label: t(`places.field.by.${kind}`) }))}
        onChange={props.of.chooseKind}
      />
      <Show when={props.of.draft.by === "region"}>
        <SelectField
          name="/region"
          label={t("places.field.region")}
          value={props.of.draft.region || "each"}
          options={[
            { value: "each", label: each() },
            ...regions.map((region) => ({ value: region, label: t(`registration.region.${region}`) })),
          ]}
          onChange={(value) => props.of.setDraft("region", value === "each" ? "" : value)}
        />
      </Show>
      <FieldGroup
        name="/categoryIds"
        label={t("places.field.categories")}
        hint={t("places.field.categories.hint")}
        required={false}
      >
        <For each={props.categories}>
          {({ id, name }) => (
            <CheckboxField
              name={`/categoryIds/${id}`}
              label={inLocale(name, locale())}
              checked={props.of.draft.categoryIds.includes(id)}
              onChange={(on) => props.of.toggleCategory(id, on)}
            />
          )}
        </For>
      </FieldGroup>
    </>
  );
}

interface FormProps extends PartProps {
  readonly known: PlaceRuleView | null;
  readonly onLeave: () => void;
}

/** Everything that an organizer says of a place rule; of a known one only its bound changes. */
export function RuleFormFields(props: FormProps): JSX.Element {
  const t = useText();
  const limitLabel = () => {
    const { by } = props.of.draft;
    return by === "reserve" || by === "women" ? t(`places.field.limit.${by}`) : t("places.field.limit");
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void props.of.save();
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <ToldOnTop attempt={props.of.attempt()}>
        <FormErrors errors={props.of.errors()} attempt={props.of.attempt()} />
        <ProblemNotice problem={props.of.failure()} />
      </ToldOnTop>
      <Show when={props.known === null}>
        <WhatFields of={props.of} categories={props.categories} />
      </Show>
      <NumberField
        name="/limit"
        label={limitLabel()}
        required
        value={props.of.draft.limit}
        onInput={(value) => props.of.setDraft("limit", value)}
        error={errorWords(props.of.errors().find(({ pointer }) => pointer === "/limit"))}
      />
      <div class="row">
        <Button type="submit" variant="primary" busy={props.of.saving()}>
          {t("places.rule.save")}
        </Button>
        <Button onClick={props.onLeave}>{t("shell.cancel")}</Button>
      </div>
    </form>
  );
}
