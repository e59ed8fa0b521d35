import type { Kind } from "./api.ts";

/** How the texts call one of a kind: `planning.room.saved`. */
export const singular = {
  rooms: "room",
  tracks: "track",
  speakers: "speaker",
  sessions: "session",
  unscheduled: "session",
} as const satisfies Record<Kind, string>;
export type Singular = (typeof singular)[Kind];
