import { inLocale } from "@assize/core/shared/text.ts";
import type { JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { type Translate, useText } from "../../i18n/text.ts";
import { RadioField } from "../../ui/radio-field.tsx";
import type { OpenCategory } from "./api.ts";
import type { Answers } from "./create-answers.ts";
import { errorWords } from "./error-words.ts";

interface CategoryFieldProps {
  readonly of: Answers;
  readonly categories: readonly OpenCategory[];
}

function hintOf({ description, full, approval }: OpenCategory, t: Translate): string {
  const words = inLocale(description, locale());
  if (approval === "organizer") return `${words} ${t("registration.field.category.organizer")}.`;
  return full ? `${words} ${t("registration.field.category.full")}.` : words;
}

/** Each category with what registering in it leads to. */
export function CategoryField(props: CategoryFieldProps): JSX.Element {
  const t = useText();
  return (
    <RadioField
      name="categoryId"
      label={t("registration.field.category")}
      required
      value={props.of.draft.categoryId}
      options={props.categories.map((category) => ({
        value: category.id,
        label: inLocale(category.name, locale()),
        hint: hintOf(category, t),
      }))}
      onChange={(value) => props.of.write("categoryId", value)}
      error={errorWords(props.of.errorAt("/categoryId"))}
    />
  );
}
