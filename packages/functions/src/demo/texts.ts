import type { MultiText } from "@assize/core/shared/text.ts";

/** A text in the three languages of the demo; Russian is what the secretariat wrote first. */
export const text = (ky: string, ru: string, en: string): MultiText & { ky: string; ru: string; en: string } => ({
  source: "ru",
  ky,
  ru,
  en,
});
