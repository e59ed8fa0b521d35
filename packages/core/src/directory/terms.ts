/** Most entries that the directory of one conference may hold. */
export const mostEntries = 500;
/** Most spellings that one entry may be known by beside its names. */
export const mostSpellings = 50;
