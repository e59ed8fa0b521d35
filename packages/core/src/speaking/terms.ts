/** What an organizer may wait for from a speaker, in the order in which it is asked. */
export const missingParts = ["address", "invitation", "answer", "photo", "bio", "slides", "release"] as const;
export type MissingPart = (typeof missingParts)[number];

/** People who act for a speaker at the same time at the most. */
export const mostProxies = 5;

/** What a proxy may do on the page of somebody else, as it is told to them. */
export const proxyActs = [
  "card_saved",
  "photo_saved",
  "photo_removed",
  "file_saved",
  "calendar_renewed",
  "answered",
] as const;

/** Speakers who are registered in one request at the most. */
export const mostAtOnce = 60;

/** The wording of the release form that people read; a new wording is a new version. */
export const releaseVersion = "2026-11";

/** The wording by which a speaker has a public page, and a photo on it; a new wording is a new version. */
export const shownVersion = "2026-11";
