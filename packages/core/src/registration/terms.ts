/** Closed lists of the registration form; their words are in the catalogues under the same names. */
export const registrationStatuses = [
  "submitted",
  "offered",
  "confirmed",
  "waitlisted",
  "declined",
  "cancelled",
] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

/** Why somebody waits; their words are in the catalogues. */
export const waitingReasons = [
  "category_full",
  "region_full",
  "institution_full",
  "reserve_full",
  "rule_counting",
  "others_wait",
  "decision",
  "offer_expired",
  "offers_unanswered",
] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** Who can register in a category: anybody, who has a code, or who is nominated or put in by the organizers. */
export const categoryAccesses = ["open", "code", "invitation"] as const;
export type CategoryAccess = (typeof categoryAccesses)[number];

/** What happens with a place that becomes free while somebody waits. */
export const freedPlaceWays = ["confirm", "offer", "organizer"] as const;
export type FreedPlaces = (typeof freedPlaceWays)[number];

/** What a place rule counts by: sub-quotas (hard bounds across categories), and `women`, a target. */
export const ruleKinds = ["region", "institution", "reserve", "women"] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const courtLevels = ["supreme", "regional", "local", "none"] as const;
export type CourtLevel = (typeof courtLevels)[number];

/** The seven regions and two cities of the Kyrgyz Republic, and whoever comes from elsewhere. */
export const regions = [
  "bishkek",
  "osh_city",
  "batken",
  "chui",
  "issyk_kul",
  "jalal_abad",
  "naryn",
  "osh",
  "talas",
  "abroad",
] as const;
export type Region = (typeof regions)[number];

export const sexes = ["female", "male"] as const;
export type Sex = (typeof sexes)[number];

export const consentKinds = ["processing", "photo", "press", "listed"] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** The wording that the catalogues carry under `registration.consent.*`; a change of the words is a new version. */
export const consentVersion = "2018-09";
