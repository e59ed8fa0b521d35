import * as v from "valibot";
import { instant, multiLine, multiProse, wholeNumber } from "../shared/text.ts";

const presence = v.pipe(
  v.strictObject({ from: instant, to: instant }, "unknown_field"),
  v.forward(
    v.check(({ from, to }) => from < to, "ends_before_start"),
    ["to"],
  ),
);

export const speakerInput = v.strictObject(
  {
    /** A name, or an office where officials appear by office. */
    name: multiLine(120),
    position: multiLine(200),
    institution: v.optional(multiLine(200)),
    bio: v.optional(multiProse(3000)),
    order: wholeNumber(0, 9999),
    /** Place in the order of protocol, 1 is the first; left out for those who have none. */
    protocolRank: v.optional(wholeNumber(1, 999)),
    /** When the person can be there; always, where it is left out. Organizers alone see it. */
    availability: v.optional(v.pipe(v.array(presence, "invalid"), v.maxLength(20, "too_long"))),
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
