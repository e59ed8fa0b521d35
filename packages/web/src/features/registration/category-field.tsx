import { inLocale } from "@assize/core/shared/text.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { type Translate, useText } from "../../i18n/text.ts";
import { RadioField } from "../../ui/radio-field.tsx";
import { TextAnswerField } from "./answer-fields.tsx";
import type { OpenCategory } from "./api.ts";
import type { Answers } from "./create-answers.ts";
import { errorWords } from "./error-words.ts";

interface CategoryFieldProps {
  readonly of: Answers;
  readonly categories: readonly OpenCategory[];
  readonly timeZone: string;
}

function hintOf({ description, full, approval }: OpenCategory, t: Translate): string {
  const words = inLocale(description, locale());
  if (approval === "organizer") return `${words} ${t("registration.field.category.organizer")}.`;
  return full ? `${words} ${t("registration.field.category.full")}.` : words;
}

const mayChoose = ({ registration, access }: OpenCategory): boolean =>
  registration === "open" && access !== "invitation";

/** Why a category cannot be chosen. */
function ShutCategory(props: { readonly of: OpenCategory; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const why = () => {
    if (props.of.access === "invitation") return t("registration.field.category.invitation");
    if (props.of.registration === "closed") return t("registration.field.category.closed");
    return t("registration.field.category.notYet", { date: format().dateTime(props.of.opensAt ?? "") });
  };
  return (
    <li class="hint">
      {inLocale(props.of.name, locale())}: {why()}
    </li>
  );
}

/** Each category with what registering in it leads to; those that are shut say why. */
export function CategoryField(props: CategoryFieldProps): JSX.Element {
  const t = useText();
  const chosen = () => props.categories.find(({ id }) => id === props.of.draft.categoryId);
  return (
    <>
      <RadioField
        name="categoryId"
        label={t("registration.field.category")}
        required
        value={props.of.draft.categoryId}
        options={props.categories.filter(mayChoose).map((category) => ({
          value: category.id,
          label: inLocale(category.name, locale()),
          hint: hintOf(category, t),
        }))}
        onChange={(value) => props.of.write("categoryId", value)}
        error={errorWords(props.of.errorAt("/categoryId"))}
      />
      <Show when={!props.categories.every(mayChoose)}>
        <ul class="plain-list">
          <For each={props.categories.filter((one) => !mayChoose(one))}>
            {(one) => <ShutCategory of={one} timeZone={props.timeZone} />}
          </For>
        </ul>
      </Show>
      <Show when={chosen()?.access === "code"}>
        <TextAnswerField
          of={props.of}
          name="accessCode"
          label={t("registration.field.accessCode")}
          hint={t("registration.field.accessCode.hint")}
          autocomplete="off"
        />
      </Show>
    </>
  );
}
