import { locales } from "@assize/core/i18n/locale.ts";
import type { CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { CategoryConflict } from "./category-conflict.tsx";
import type { CategoryForm } from "./create-category-form.ts";
import { EntranceFields } from "./entrance-fields.tsx";
import { errorWords } from "./error-words.ts";
import { FormErrors } from "./form-errors.tsx";
import { ToldOnTop } from "./told-on-top.tsx";

interface PartProps {
  readonly of: CategoryForm;
}

const wordsAt = ({ errors }: CategoryForm, pointer: string): string | undefined =>
  errorWords(errors().find((error) => error.pointer === pointer));

function TextFields(props: PartProps): JSX.Element {
  const t = useText();
  const label = (
    key: "organizer.categories.name" | "organizer.categories.description",
    one: (typeof locales)[number],
  ) => t("organizer.categories.inLanguage", { label: t(key), language: t(`registration.language.${one}`) });
  const isSource = (one: string) => one === props.of.draft.source;
  return (
    <>
      <RadioField
        name="source"
        label={t("organizer.categories.source")}
        value={props.of.draft.source}
        options={locales.map((one) => ({ value: one, label: t(`registration.language.${one}`) }))}
        onChange={(value) => props.of.setDraft("source", locales.find((one) => one === value) ?? "en")}
      />
      <For each={locales}>
        {(one) => (
          <>
            <TextField
              name={`/name/${one}`}
              lang={one}
              label={label("organizer.categories.name", one)}
              hint={isSource(one) ? undefined : t("organizer.categories.inLanguage.hint")}
              required={isSource(one)}
              value={props.of.draft.name[one]}
              onInput={(value) => props.of.setDraft("name", one, value)}
              error={wordsAt(props.of, `/name/${one}`)}
            />
            <TextArea
              name={`/description/${one}`}
              lang={one}
              rows={2}
              label={label("organizer.categories.description", one)}
              required={isSource(one)}
              value={props.of.draft.description[one]}
              onInput={(value) => props.of.setDraft("description", one, value)}
              error={wordsAt(props.of, `/description/${one}`)}
            />
          </>
        )}
      </For>
    </>
  );
}

function PlaceFields(props: PartProps & { readonly taken: number }): JSX.Element {
  const t = useText();
  return (
    <>
      <NumberField
        name="/quotaPlaces"
        label={t("organizer.categories.quotaPlaces")}
        hint={t("organizer.categories.quotaPlaces.taken", { taken: props.taken })}
        required
        value={props.of.draft.quotaPlaces}
        onInput={(value) => props.of.setDraft("quotaPlaces", value)}
        error={wordsAt(props.of, "/quotaPlaces")}
      />
      <NumberField
        name="/rushPeople"
        label={t("organizer.categories.rushPeople")}
        hint={t("organizer.categories.rushPeople.hint")}
        value={props.of.draft.rushPeople}
        onInput={(value) => props.of.setDraft("rushPeople", value)}
        error={wordsAt(props.of, "/rushPeople")}
      />
      <RadioField
        name="/approval"
        label={t("organizer.categories.approval")}
        value={props.of.draft.approval}
        options={[
          { value: "automatic", label: t("organizer.categories.approval.automatic") },
          { value: "organizer", label: t("organizer.categories.approval.organizer") },
        ]}
        onChange={(value) => props.of.setDraft("approval", value === "organizer" ? "organizer" : "automatic")}
      />
      <NumberField
        name="/order"
        label={t("organizer.categories.order")}
        required
        value={props.of.draft.order}
        onInput={(value) => props.of.setDraft("order", value)}
        error={wordsAt(props.of, "/order")}
      />
    </>
  );
}

interface FormProps extends PartProps {
  readonly known: CategoryWithPlaces | null;
  readonly onLeave: () => void;
}

/** Everything that an organizer says of a category. */
export function CategoryFormFields(props: FormProps): JSX.Element {
  const t = useText();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void props.of.save();
  };
  return (
    <Show
      when={props.of.theirs()}
      fallback={
        <form class="stack" novalidate onSubmit={submit}>
          <ToldOnTop attempt={props.of.attempt()}>
            <FormErrors errors={props.of.errors()} attempt={props.of.attempt()} />
            <ProblemNotice problem={props.of.failure()} />
          </ToldOnTop>
          <PlaceFields of={props.of} taken={props.known?.places.takenPlaces ?? 0} />
          <EntranceFields of={props.of} errorAt={(pointer) => wordsAt(props.of, pointer)} />
          <TextFields of={props.of} />
          <div class="row">
            <Button type="submit" variant="primary" busy={props.of.saving()}>
              {props.of.saving() ? t("organizer.categories.saving") : t("organizer.categories.save")}
            </Button>
            <Button onClick={props.onLeave}>{t("shell.cancel")}</Button>
          </div>
        </form>
      }
    >
      {(theirs) => <CategoryConflict of={props.of} theirs={theirs()} onTheirs={props.onLeave} />}
    </Show>
  );
}
