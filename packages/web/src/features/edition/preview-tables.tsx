import type { EditionCopy, EditionPreview } from "@assize/core/edition/schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import "./edition.css";

/** How many of what. */
export function CountTable(props: { readonly of: EditionCopy["copied"]; readonly caption: string }): JSX.Element {
  const t = useText();
  return (
    <Show when={props.of.length > 0} fallback={<p class="hint">{t("edition.preview.none")}</p>}>
      <table class="edition-table">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("edition.preview.kind")}</th>
            <th scope="col" class="number">
              {t("edition.preview.count")}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.of}>
            {({ kind, count }) => (
              <tr>
                <th scope="row">{t(`edition.kind.${kind}`)}</th>
                <td class="number figures">{count}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}

/** Each date as it was and as it will be, by the clocks of the conference. */
export function DateTable(props: { readonly of: EditionPreview["dates"]; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const shown = (moment: string) => (moment.length === 10 ? format().date(moment) : format().dateTime(moment));
  return (
    <Show when={props.of.length > 0} fallback={<p class="hint">{t("edition.dates.none")}</p>}>
      <table class="edition-table edition-dates">
        <caption class="visually-hidden">{t("edition.dates")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("edition.dates.what")}</th>
            <th scope="col">{t("edition.dates.before")}</th>
            <th scope="col">{t("edition.dates.after")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.of}>
            {({ date, name, before, after }) => (
              <tr>
                <th scope="row">
                  {t(`edition.date.${date}`, { name: name === null ? "" : readText(name, locale()).text })}
                </th>
                <td data-head={t("edition.dates.before")}>{shown(before)}</td>
                <td data-head={t("edition.dates.after")}>{shown(after)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}
