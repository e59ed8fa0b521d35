import type { Locale } from "../i18n/locale.ts";
import type { Payer, ReceiptState, Reduction, TravelMode } from "./terms.ts";

/** The columns of the lists that desks take along. */
export const exportColumns = [
  "hotel",
  "room",
  "roomType",
  "name",
  "position",
  "institution",
  "firstNight",
  "checkOut",
  "with",
  "accessibility",
  "day",
  "time",
  "mode",
  "number",
  "place",
  "transfer",
  "metBy",
  "what",
  "explanation",
  "amount",
  "currency",
  "state",
] as const;
export type ExportColumn = (typeof exportColumns)[number];

type Words = Readonly<
  Record<
    | `support.column.${ExportColumn}`
    | `support.mode.${TravelMode}`
    | `support.payer.${Payer}`
    | `support.receipt.${ReceiptState}`
    | `support.reduction.${Reduction}`
    | "support.day.travel"
    | "support.day.full"
    | "support.total"
    | "support.receipt",
    string
  >
>;

const loaders = {
  ky: async (): Promise<Words> => (await import("../i18n/ky/support.ts")).support,
  ru: async (): Promise<Words> => (await import("../i18n/ru/support.ts")).support,
  en: async (): Promise<Words> => (await import("../i18n/en/support.ts")).support,
} as const satisfies Record<Locale, () => Promise<Words>>;

/** The words of the lists that desks take along, loaded when somebody does. */
export const exportWords = (locale: Locale): Promise<Words> => loaders[locale]();
