/** Closed lists of nominations; their words are in the catalogues under the same names. */
export const nominationStatuses = ["nominated", "confirmed", "declined", "replaced", "withdrawn", "expired"] as const;
export type NominationStatus = (typeof nominationStatuses)[number];

/** The columns of a table of nominees, in the order that rows without headings are read in. */
export const rowColumns = [
  "familyName",
  "givenName",
  "patronymic",
  "position",
  "email",
  "phone",
  "category",
  "courtLevel",
  "region",
  "sex",
  "locale",
] as const;
export type RowColumn = (typeof rowColumns)[number];

/** Rows that one request may check, and rows that one request may nominate. */
export const mostRowsChecked = 200;
export const mostRowsNominated = 25;
