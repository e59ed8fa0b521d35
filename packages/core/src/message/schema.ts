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

/** What a mail is about; each has its words in the `mail` catalogue. */
export type MessageKind =
  | "signIn"
  | "submitted"
  | "confirmed"
  | "promoted"
  | "waitlisted"
  | "declined"
  | "cancelled"
  | "enrolled"
  | NominationKind;

/** A mail that an activity caused. Its words are composed when it is sent and never stored. */
export interface Message {
  readonly id: string;
  readonly activityId: string;
  readonly scopeId: string;
  readonly personId: string;
  readonly kind: MessageKind;
  readonly state: "queued" | "sent" | "failed";
  readonly attempts: number;
  /** Until when a sender holds it; another may take it afterwards. */
  readonly leaseUntil: string;
  readonly createdAt: string;
  readonly version: number;
}
