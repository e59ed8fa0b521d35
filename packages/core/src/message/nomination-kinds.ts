/** Letters about nominations: to the institution, and to the nominee. */
export const nominationKinds = [
  "institutionInvited",
  "institutionReminded",
  "nomineeInvited",
  "nomineeReminded",
  "nomineeWithdrawn",
  "nomineeConfirmed",
  "nomineeDeclined",
  "nomineeExpired",
] as const;
export type NominationKind = (typeof nominationKinds)[number];

export const isNominationKind = (kind: string): kind is NominationKind => nominationKinds.some((one) => one === kind);
