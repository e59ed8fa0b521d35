import { isLocale, localeNames, locales } from "@assize/core/i18n/locale.ts";
import { useSearchParams } from "@solidjs/router";
import { For, type JSX } from "solid-js";
import { locale } from "../i18n/locale.ts";
import { chooseLocale, useText } from "../i18n/text.ts";
import { showProblem } from "../ui/toast.ts";

/** Each language by its own name; the page changes in place. */
export function LanguagePicker(): JSX.Element {
  const t = useText();
  const [query, setQuery] = useSearchParams();
  const choose: JSX.ChangeEventHandler<HTMLSelectElement, Event> = async ({ currentTarget }) => {
    const next = currentTarget.value;
    if (!isLocale(next)) return;
    try {
      await chooseLocale(next);
      // The address must not say another language than the page.
      if (query.lang !== undefined) setQuery({ lang: null }, { replace: true, scroll: false });
    } catch (error) {
      currentTarget.value = locale();
      showProblem(error);
    }
  };
  return (
    <label class="language-picker">
      <span class="visually-hidden">{t("shell.language")}</span>
      <select autocomplete="off" onChange={choose}>
        <For each={locales}>
          {(one) => (
            <option value={one} lang={one} selected={one === locale()}>
              {localeNames[one]}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
