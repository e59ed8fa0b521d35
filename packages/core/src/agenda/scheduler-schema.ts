import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { email } from "../shared/text.ts";

const tracks = v.pipe(v.array(idSchema("track"), "invalid"), v.maxLength(50, "too_long"));
const rooms = v.pipe(v.array(idSchema("room"), "invalid"), v.maxLength(50, "too_long"));

/** Who plans the sessions of which tracks and rooms; of one of them at least. */
export const schedulerInput = v.pipe(
  v.strictObject({ email, trackIds: tracks, roomIds: rooms }, "unknown_field"),
  v.forward(
    v.check(({ trackIds, roomIds }) => trackIds.length + roomIds.length > 0, "required"),
    ["trackIds"],
  ),
);
export type SchedulerInput = v.InferOutput<typeof schedulerInput>;

const limitEntries = { trackIds: v.array(v.string()), roomIds: v.array(v.string()) };

/** The tracks and rooms that somebody plans. */
export const limitSchema = v.object(limitEntries);

/** Somebody who plans part of the agenda. */
export const schedulerSchema = v.object({
  personId: v.string(),
  email: v.string(),
  familyName: v.string(),
  givenName: v.string(),
  ...limitEntries,
});
export type Scheduler = v.InferOutput<typeof schedulerSchema>;
