/** Closed lists and limits of training; the words of the states are in the catalogues under the same names. */
export const moduleStates = ["draft", "published"] as const;

export const enrolmentStates = ["enrolled", "completed", "left"] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

export const maxLessons = 40;
/** Characters of a lesson's text in one language. */
export const maxBodyCharacters = 60_000;
/** Bytes of a lesson's text in all languages: an item of the table holds 400 KB. */
export const maxBodyBytes = 370_000;
/** Bytes of a version's texts: a transaction of the table holds 4 MB. */
export const maxVersionBytes = 3_000_000;
