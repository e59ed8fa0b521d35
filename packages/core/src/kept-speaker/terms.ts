/** The wording by which a speaker is kept for later conferences of a series; a new wording is a new version. */
export const keptVersion = "2026-11";

/** How long somebody is kept who never agrees again. */
export const keptYears = 5;

/** Speakers whom a search shows at the most. */
export const mostFound = 50;
