/** What stands in the calendar entry of a conference: whoever has an open registration is told when one of these changes. */
export const entryFields = ["title", "startsOn", "endsOn", "timeZone", "venue"] as const;

const inEntry: ReadonlySet<string> = new Set(entryFields);

export const changesEntry = (changedFields: readonly string[]): boolean =>
  changedFields.some((field) => inEntry.has(field));
