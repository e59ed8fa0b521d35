import { type MultiText, readText } from "@assize/core/shared/text.ts";
import { locale } from "../../i18n/locale.ts";

/** Text that people wrote, in the reader's language where there is one, with its language for `lang`. */
export function written(text: MultiText): { readonly text: string; readonly lang: string } {
  const read = readText(text, locale());
  return { text: read.text, lang: read.locale };
}
