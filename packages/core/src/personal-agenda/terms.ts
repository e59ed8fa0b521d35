/** Minutes before a session at which a calendar may remind. */
export const reminderChoices = [5, 10, 15, 30, 60] as const;

/** Sessions in one change at the most: each moves a counter of the same transaction. */
export const mostAtOnce = 45;
