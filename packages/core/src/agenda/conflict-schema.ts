import * as v from "valibot";
import { line } from "../shared/text.ts";
import { conflictKinds } from "./terms.ts";

export const conflictSchema = v.object({
  /** The same as long as the same people, rooms and sessions are in it. */
  key: v.string(),
  kind: v.picklist(conflictKinds),
  level: v.picklist(["error", "warning"]),
  /** The room, the person or the equipment that it is about. */
  subject: v.nullable(v.string()),
  sessionIds: v.array(v.string()),
  /** How bad it is: minutes, places, or pairs of people in the wrong order. */
  amount: v.number(),
  acceptedBecause: v.nullable(v.string()),
});
export type Conflict = v.InferOutput<typeof conflictSchema>;

const conflictKey = line(1, 300);
export const acceptConflictInput = v.strictObject({ conflict: conflictKey, reason: line(3, 300) }, "unknown_field");
export type AcceptConflictInput = v.InferOutput<typeof acceptConflictInput>;
export const reopenConflictInput = v.strictObject({ conflict: conflictKey }, "unknown_field");
export type ReopenConflictInput = v.InferOutput<typeof reopenConflictInput>;

/** A conflict that the organizers live with, as bad as it was then and no worse. */
export const acceptedConflictSchema = v.object({
  conferenceId: v.string(),
  key: v.string(),
  reason: v.string(),
  amount: v.number(),
  acceptedAt: v.string(),
});
export type AcceptedConflict = v.InferOutput<typeof acceptedConflictSchema>;
