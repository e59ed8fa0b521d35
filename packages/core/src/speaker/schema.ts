import * as v from "valibot";
import { multiLine, multiProse, wholeNumber } from "../shared/text.ts";

export const speakerInput = v.strictObject(
  {
    /** A name, or an office where officials appear by office. */
    name: multiLine(120),
    position: multiLine(200),
    institution: v.optional(multiLine(200)),
    bio: v.optional(multiProse(3000)),
    order: wholeNumber(0, 9999),
  },
  "unknown_field",
);
export type SpeakerInput = v.InferOutput<typeof speakerInput>;

export const speakerSchema = v.object({
  ...speakerInput.entries,
  id: v.string(),
  conferenceId: v.string(),
  /** Sessions of the draft in which the speaker has a part. */
  usedBySessions: v.number(),
  version: v.number(),
});
export type Speaker = v.InferOutput<typeof speakerSchema>;
