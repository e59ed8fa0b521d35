/** The two sizes in which a speaker's photo is kept, in pixels a side. The browser makes both; no other picture is taken. */
export const photoSides = { small: 192, large: 640 } as const;
export const photoSizes = ["small", "large"] as const;
export type PhotoSize = (typeof photoSizes)[number];

/** What a square JPEG of each size needs at the most. */
export const largestPhotoBytes = { small: 100_000, large: 600_000 } as const satisfies Record<PhotoSize, number>;

/** What a speaker brings to a session. */
export const fileKinds = ["slides", "handout"] as const;
export type FileKind = (typeof fileKinds)[number];

/** Versions of one thing at the most. */
export const mostVersions = 30;

/** Whoever has one of these parts shows something; of the others no slides are asked. */
export const showingRoles = ["speaker", "rapporteur"] as const;
