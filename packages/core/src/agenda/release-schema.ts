import * as v from "valibot";
import { instant, line, multiLine } from "../shared/text.ts";

const releaseEntries = {
  note: v.optional(multiLine(300)),
  /** Why nobody is written to about it; left out: whom it concerns gets one mail. */
  quietBecause: v.optional(line(3, 300)),
};
export const releaseInput = v.strictObject(releaseEntries, "unknown_field");
export type ReleaseInput = v.InferOutput<typeof releaseInput>;
export const releaseSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  number: v.number(),
  ...releaseEntries,
  sessions: v.number(),
  /** In how many items the snapshot lies. */
  parts: v.number(),
  releasedAt: v.string(),
});
export type Release = v.InferOutput<typeof releaseSchema>;

/** When the draft is released by itself. */
export const scheduledReleaseInput = v.strictObject({ releaseAt: instant, ...releaseEntries }, "unknown_field");
export type ScheduledReleaseInput = v.InferOutput<typeof scheduledReleaseInput>;
export const scheduledReleaseSchema = v.object({
  ...scheduledReleaseInput.entries,
  conferenceId: v.string(),
  version: v.number(),
});
export type ScheduledRelease = v.InferOutput<typeof scheduledReleaseSchema>;
