import * as v from "valibot";
import { directoryEntryInput } from "../directory/schema.ts";
import { idSchema } from "../shared/ids.ts";
import { line } from "../shared/text.ts";
import { spellingSources, spellingStates } from "./terms.ts";

export * from "./terms.ts";

const likelySchema = v.object({
  entryId: v.string(),
  /** How like the two are, from 0 to 1. */
  likeness: v.number(),
});
export type Likely = v.InferOutput<typeof likelySchema>;

/** What people wrote for an institution and no entry of the directory is called, as a page of registrations or of invited institutions has it. */
export const spellingSchema = v.object({
  /** As the first of them wrote it. */
  written: v.string(),
  /** Registrations with it; of an invited institution, its nominees who have not registered yet. */
  people: v.number(),
  /** Of those, whose registration does not bear the name that is meant, or bears none. */
  unsettled: v.number(),
  /** The entry that organizers said is meant; null where nobody said. */
  entryId: v.nullable(v.string()),
  /** What nobody has said yet: the entries that look most like it, the likeliest first. */
  likely: v.array(likelySchema),
});
export type Spelling = v.InferOutput<typeof spellingSchema>;

export const spellingsQuery = v.object({
  source: v.optional(v.picklist(spellingSources, "invalid_choice"), "registrations"),
});

/** Which entry is meant by a spelling: one of the list, a new one, or none any more. */
export const mapSpellingInput = v.pipe(
  v.strictObject(
    {
      written: line(1, 160),
      /** Null: the spelling stands for itself again, unless `entry` is given. */
      entryId: v.nullable(idSchema("directoryEntry")),
      /** An institution that is added to the list, and is meant. */
      entry: v.optional(directoryEntryInput),
    },
    "unknown_field",
  ),
  v.forward(
    v.check(({ entryId, entry }) => entryId === null || entry === undefined, "invalid_choice"),
    ["entry"],
  ),
);
export type MapSpellingInput = v.InferOutput<typeof mapSpellingInput>;

/** The registrations with a spelling get the name that is meant by it, page by page. */
export const spellingRunSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  written: v.string(),
  /** The entry that was said to be meant; null where none was. */
  entryId: v.nullable(v.string()),
  state: v.picklist(spellingStates),
  /** Registrations that were looked at. */
  looked: v.number(),
  /** Of those, which bear the name that is meant now. */
  settled: v.number(),
  /** Those whose place would be one more than the institution has. */
  refusedPeople: v.number(),
  /** The first of them. */
  refused: v.array(v.object({ registrationId: v.string(), limit: v.nullable(v.number()) })),
  startedAt: v.string(),
  version: v.number(),
});
export type SpellingRun = v.InferOutput<typeof spellingRunSchema>;
