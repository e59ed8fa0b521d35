import type { Session, Unscheduled } from "./schema.ts";

/** A session without a place in time refers to its track and people, and to no room. */
export const heldBy = ({ trackId, speakers }: Unscheduled): Pick<Session, "roomId" | "trackId" | "speakers"> => ({
  roomId: null,
  trackId,
  speakers,
});
