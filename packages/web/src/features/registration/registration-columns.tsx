import type { Format } from "@assize/core/i18n/format.ts";
import type { CategoryWithPlaces, Registration } from "@assize/core/registration/schema.ts";
import { registrationStatuses } from "@assize/core/registration/terms.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { A } from "@solidjs/router";
import { locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/text.ts";
import type { Column } from "../../ui/data-table/column.ts";
import { fullName } from "./full-name.ts";
import { StatusBadge } from "./status-badge.tsx";

interface Words {
  readonly t: Translate;
  readonly format: Format;
  readonly categories: readonly CategoryWithPlaces[];
  /** The address of the same list with this registration opened. */
  readonly openLink: (id: string) => string;
}

type RegistrationColumn = Column<Registration>;

function textColumn(
  id: string,
  label: string,
  text: (row: Registration) => string,
  width?: number,
): RegistrationColumn {
  return { id, label, text, cell: text, width };
}

function timeColumn(id: "submittedAt" | "statusSince", { t, format }: Words): RegistrationColumn {
  const text = (row: Registration) => format.dateTime(row[id]);
  return {
    id,
    label: t(`organizer.column.${id}`),
    text,
    cell: text,
    compare: (a, b) => a[id].localeCompare(b[id]),
    width: 13,
  };
}

function statusColumn({ t }: Words): RegistrationColumn {
  const rank = ({ status }: Registration) => registrationStatuses.indexOf(status);
  return {
    id: "status",
    label: t("organizer.column.status"),
    text: ({ status }) => t(`registration.status.${status}`),
    cell: ({ status }) => <StatusBadge status={status} />,
    compare: (a, b) => rank(a) - rank(b),
    width: 16,
  };
}

/** The columns of the list, in the reader's words. */
export function registrationColumns(words: Words): readonly RegistrationColumn[] {
  const { t, categories, openLink } = words;
  const names = new Map(categories.map(({ id, name }) => [id, inLocale(name, locale())]));
  const languages = (row: Registration) => row.languages.map((one) => t(`registration.language.${one}`)).join(", ");
  return [
    {
      id: "name",
      label: t("organizer.column.name"),
      text: fullName,
      cell: (row) => <A href={openLink(row.id)}>{fullName(row)}</A>,
      width: 17,
    },
    statusColumn(words),
    textColumn("category", t("organizer.column.category"), ({ categoryId }) => names.get(categoryId) ?? "", 13),
    textColumn("institution", t("organizer.column.institution"), ({ institution }) => institution, 17),
    textColumn("position", t("organizer.column.position"), ({ position }) => position),
    textColumn("region", t("organizer.column.region"), ({ region }) => t(`registration.region.${region}`)),
    textColumn(
      "courtLevel",
      t("organizer.column.courtLevel"),
      ({ courtLevel }) => t(`registration.courtLevel.${courtLevel}`),
      14,
    ),
    textColumn("email", t("organizer.column.email"), ({ email }) => email, 16),
    textColumn("phone", t("organizer.column.phone"), ({ phone }) => phone ?? ""),
    textColumn("languages", t("organizer.column.languages"), languages),
    timeColumn("submittedAt", words),
    timeColumn("statusSince", words),
  ];
}

/** Columns that are hidden until the reader asks for them. */
export const hiddenAtFirst = ["position", "courtLevel", "email", "phone", "languages", "statusSince"] as const;
