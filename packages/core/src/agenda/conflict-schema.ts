import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { line, wholeNumber } from "../shared/text.ts";
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

/** A change on the day, that visitors see at once. */
export const nowInput = v.variant(
  "kind",
  [
    v.strictObject(
      {
        kind: v.literal("delay"),
        sessionId: idSchema("agendaSession"),
        minutes: wholeNumber(1, 240),
        /** What moves along: what follows in the room that day, or everywhere. */
        rest: v.picklist(["room", "day"], "invalid_choice"),
      },
      "unknown_field",
    ),
    v.strictObject(
      { kind: v.literal("room"), sessionId: idSchema("agendaSession"), roomId: idSchema("room") },
      "unknown_field",
    ),
  ],
  "invalid_choice",
);
export type NowInput = v.InferOutput<typeof nowInput>;
