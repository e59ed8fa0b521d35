/** Most entries that the directory of one conference may hold. */
export const mostEntries = 500;
