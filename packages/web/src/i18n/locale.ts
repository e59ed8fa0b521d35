import { isLocale, type Locale, localeDirections, matchLocale } from "@assize/core/i18n/locale.ts";
import { createSignal } from "solid-js";
import { keep, kept } from "../lib/device-storage.ts";

const storageName = "assize.locale";

/** The language that an address asks for with `?lang=`, also as `KY` or `ky-KG`; null where it asks for none of ours. */
export function localeAsked(search: string): Locale | null {
  const asked = new URLSearchParams(search).get("lang");
  return asked === null ? null : matchLocale([asked]);
}

function firstLocale(): Locale {
  const asked = localeAsked(location.search);
  if (asked !== null) {
    keep(storageName, asked);
    return asked;
  }
  const chosen = kept(storageName);
  return chosen !== null && isLocale(chosen) ? chosen : (matchLocale(navigator.languages) ?? "en");
}

function tellDocument(locale: Locale): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = localeDirections[locale];
}

const [locale, setLocale] = createSignal<Locale>(firstLocale());
tellDocument(locale());

/** The language that the reader sees now. */
export { locale };

/** Shows and keeps another language; its texts must be here already, see `chooseLocale`. */
export function showLocale(next: Locale): void {
  keep(storageName, next);
  tellDocument(next);
  setLocale(next);
}
