import type { MergedField, PairedPerson, PairView } from "@assize/core/duplicate/schema.ts";
import type { Format } from "@assize/core/i18n/format.ts";
import { toLatinLetters } from "@assize/core/i18n/transliterate.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { type Translate, useText } from "../../i18n/text.ts";

interface Row {
  readonly label: string;
  readonly value: (person: PairedPerson) => string;
  /** A name: shown in Latin letters too, so that two scripts can be compared by eye. */
  readonly name?: true;
}

/** The words of a field of an account. */
export const fieldValue = (person: PairedPerson, field: MergedField, t: Translate): string =>
  field === "locale" ? t(`registration.language.${person.locale}`) : (person[field] ?? "");

const unique = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ""))].join("; ");

const rowsOf = (t: Translate, format: Format): readonly Row[] => [
  { label: t("duplicate.row.familyName"), value: ({ familyName }) => familyName, name: true },
  { label: t("duplicate.row.givenName"), value: ({ givenName }) => givenName, name: true },
  { label: t("duplicate.row.patronymic"), value: ({ patronymic }) => patronymic ?? "", name: true },
  { label: t("duplicate.row.email"), value: ({ email }) => email },
  {
    label: t("duplicate.row.phone"),
    value: ({ registrations }) => unique(registrations.map((one) => one.phone ?? "")),
  },
  {
    label: t("duplicate.row.work"),
    value: ({ registrations }) => unique(registrations.map((one) => `${one.institution}, ${one.position}`)),
  },
  { label: t("duplicate.row.locale"), value: (person) => fieldValue(person, "locale", t) },
  { label: t("duplicate.row.made"), value: ({ createdAt }) => format.date(createdAt) },
  {
    label: t("duplicate.row.registrations"),
    value: ({ registrations }) =>
      unique(
        registrations.map(
          (one) => `${inLocale(one.conferenceTitle, locale())}: ${t(`registration.status.${one.status}`)}`,
        ),
      ),
  },
];

function Value(props: { readonly row: Row; readonly of: PairedPerson }): JSX.Element {
  const t = useText();
  const text = () => props.row.value(props.of);
  const latin = () => toLatinLetters(text());
  return (
    <td>
      {text() || <span class="muted">{t("duplicate.none.value")}</span>}
      <Show when={props.row.name && latin() !== text()}>
        <span class="hint">{t("duplicate.latin", { text: latin() })}</span>
      </Show>
    </td>
  );
}

/** Two accounts side by side: what is alike and what differs. */
export function PairTable(props: { readonly of: PairView }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const differs = ({ value }: Row): boolean => new Set(props.of.people.map(value)).size > 1;
  return (
    <table class="pair-table">
      <thead>
        <tr>
          <th scope="col">{t("duplicate.field")}</th>
          <th scope="col">{t("duplicate.first")}</th>
          <th scope="col">{t("duplicate.second")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={rowsOf(t, format())}>
          {(row) => (
            <tr classList={{ differs: differs(row) }}>
              <th scope="row">
                {row.label} <span class="hint">{t(differs(row) ? "duplicate.differs" : "duplicate.same")}</span>
              </th>
              <For each={props.of.people}>{(person) => <Value row={row} of={person} />}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
