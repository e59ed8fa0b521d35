import * as v from "valibot";
import { instant, multiLine } from "../shared/text.ts";

/** When the draft is released by itself. */
export const scheduledReleaseInput = v.strictObject(
  { releaseAt: instant, note: v.optional(multiLine(300)) },
  "unknown_field",
);
export type ScheduledReleaseInput = v.InferOutput<typeof scheduledReleaseInput>;
export const scheduledReleaseSchema = v.object({
  ...scheduledReleaseInput.entries,
  conferenceId: v.string(),
  version: v.number(),
});
export type ScheduledRelease = v.InferOutput<typeof scheduledReleaseSchema>;
