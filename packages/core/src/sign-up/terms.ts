/** Whether somebody has a place in a session, or waits for one. */
export const signUpStatuses = ["placed", "waiting"] as const;
export type SignUpStatus = (typeof signUpStatuses)[number];

/** A place in the line is told as long as no more people are ahead; beyond that only that there are more. */
export const mostCounted = 50;

/** What the list of a session can be taken along as. */
export const signUpListFormats = ["csv", "xlsx"] as const;
export type SignUpListFormat = (typeof signUpListFormats)[number];
