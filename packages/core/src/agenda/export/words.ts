import type { Locale } from "../../i18n/locale.ts";
import type { SessionKind, SessionRole } from "../terms.ts";

type AgendaWords = Readonly<
  Record<`agenda.kind.${SessionKind}` | `agenda.role.${SessionRole}` | `agenda.column.${TableColumn}`, string>
>;

/** The columns of the table, in their order. */
export const tableColumns = [
  "day",
  "start",
  "end",
  "title",
  "kind",
  "room",
  "track",
  "people",
  "abstract",
  "guid",
] as const;
export type TableColumn = (typeof tableColumns)[number];

const loaders = {
  ky: async (): Promise<AgendaWords> => (await import("../../i18n/ky/agenda.ts")).agenda,
  ru: async (): Promise<AgendaWords> => (await import("../../i18n/ru/agenda.ts")).agenda,
  en: async (): Promise<AgendaWords> => (await import("../../i18n/en/agenda.ts")).agenda,
} as const satisfies Record<Locale, () => Promise<AgendaWords>>;

/** The words of the agenda's closed lists and columns, loaded when somebody exports. */
export const agendaWords = (locale: Locale): Promise<AgendaWords> => loaders[locale]();
