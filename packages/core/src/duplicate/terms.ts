/** What two people may have alike, the surest first. */
export const likenessKinds = ["mail", "phone", "name"] as const;
export type LikenessKind = (typeof likenessKinds)[number];

export const pairStates = ["open", "different"] as const;
export type PairState = (typeof pairStates)[number];

/** Fields of an account of which the organizer says whose stays. */
export const mergedFields = ["email", "familyName", "givenName", "patronymic", "locale"] as const;
export type MergedField = (typeof mergedFields)[number];
