import * as v from "valibot";
import { courtLevels, regions } from "../registration/terms.ts";
import { multiLine } from "../shared/text.ts";

const entries = {
  name: multiLine(160),
  courtLevel: v.picklist(courtLevels, "invalid_choice"),
  region: v.picklist(regions, "invalid_choice"),
};

export const directoryEntryInput = v.strictObject(entries, "unknown_field");
export type DirectoryEntryInput = v.InferOutput<typeof directoryEntryInput>;

export const hiddenInput = v.strictObject({ hidden: v.boolean("required") }, "unknown_field");

/** An institution that people of a conference come from, as its organizers keep the list. */
export const directoryEntrySchema = v.object({
  ...entries,
  id: v.string(),
  conferenceId: v.string(),
  /** What else people wrote for it, as organizers said; not offered, only understood. */
  spellings: v.optional(v.array(v.string())),
  /** No longer offered; answers that name it stay. */
  hidden: v.boolean(),
  demo: v.boolean(),
  version: v.number(),
});
export type DirectoryEntry = v.InferOutput<typeof directoryEntrySchema>;

/** An entry as whoever fills in a form gets it. */
export const offeredEntrySchema = v.pick(directoryEntrySchema, ["id", "name", "courtLevel", "region"]);
export type OfferedEntry = v.InferOutput<typeof offeredEntrySchema>;
