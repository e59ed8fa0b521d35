import { type Locale, locales } from "@assize/core/i18n/locale.ts";
import { type Category, type CategoryInput, categoryInput } from "@assize/core/registration/schema.ts";
import type { MultiText } from "@assize/core/shared/text.ts";
import * as v from "valibot";
import { type Checked, firstErrors } from "./answers.ts";

type Texts = Record<Locale, string>;

/** A category as its form holds it: a text for each language, empty where there is none. */
export interface CategoryDraft {
  source: Locale;
  name: Texts;
  description: Texts;
  quotaPlaces: number | undefined;
  approval: "automatic" | "organizer";
  order: number | undefined;
}

const textsOf = (text: MultiText | undefined): Texts => ({
  ky: text?.ky ?? "",
  ru: text?.ru ?? "",
  en: text?.en ?? "",
});

export const categoryDraft = (known: Category | null, locale: Locale, order: number): CategoryDraft => ({
  source: known?.name.source ?? locale,
  name: textsOf(known?.name),
  description: textsOf(known?.description),
  quotaPlaces: known?.quotaPlaces,
  approval: known?.approval ?? "automatic",
  order: known?.order ?? order,
});

const written = (source: Locale, texts: Texts): MultiText => ({
  source,
  ...Object.fromEntries(locales.filter((one) => texts[one].trim() !== "").map((one) => [one, texts[one]])),
});

/** The draft as the API takes it, or what is wrong with it. */
export function checkCategory({ source, name, description, ...rest }: CategoryDraft): Checked<CategoryInput> {
  const result = v.safeParse(categoryInput, {
    ...rest,
    name: written(source, name),
    description: written(source, description),
  });
  if (result.success) return { value: result.output, errors: [] };
  // A missing original is named at the field where it is written.
  const errors = firstErrors(result.issues).map((error) => ({
    ...error,
    pointer: error.pointer.replace(/\/source$/, `/${source}`),
  }));
  return { value: null, errors };
}
