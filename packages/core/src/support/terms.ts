/** The roles of those who see to that people can take part. Each sees what it needs and no more (`policy.ts`). */
export const supportRoles = ["travelDesk", "hotelDesk", "finance", "protocol"] as const;
export type SupportRole = (typeof supportRoles)[number];

export const travelModes = ["plane", "train", "bus", "car", "other"] as const;
export type TravelMode = (typeof travelModes)[number];
export const payers = ["organizer", "institution", "person"] as const;
export type Payer = (typeof payers)[number];
export const ticketStates = ["none", "requested", "booked", "issued", "cancelled"] as const;
export const receiptStates = ["submitted", "accepted", "refused", "paid"] as const;
export type ReceiptState = (typeof receiptStates)[number];
export const secretKinds = ["bankAccount", "passport"] as const;
/** What an organizer may provide on a day, and what is then paid less. */
export const provisions = ["breakfast", "lunch", "dinner", "lodging"] as const;
export type Provision = (typeof provisions)[number];

/** Why a day of a statement is paid less than the daily rate. */
export const reductions = ["travelDay", ...provisions, "dayCeiling", "mostDays", "totalCeiling"] as const;
export type Reduction = (typeof reductions)[number];

export const exportLists = ["rooming-list", "arrivals", "subsistence"] as const;
export type ExportList = (typeof exportLists)[number];
export const tableFormats = ["csv", "xlsx"] as const;
export type TableFormat = (typeof tableFormats)[number];

export const supportLimits = {
  retentionDays: 365,
  /** Where nobody chose: days after the last day of the conference. */
  usualRetentionDays: 30,
  nights: 60,
  roomTypes: 12,
  rates: 30,
  /** Of one claim. */
  claimDays: 90,
  fields: 4,
  receipts: 40,
  /** Registrations that one step gives rooms to. */
  selection: 1000,
  cents: 100_000_000_00,
} as const;
