import * as v from "valibot";
import { localeSchema } from "../shared/text.ts";
import { importFormats, importMessageCodes } from "./terms.ts";

/** Characters of a document at the most; a request holds a mebibyte. */
const longestDocument = 1_000_000;

export const importInput = v.strictObject(
  {
    format: v.picklist(importFormats, "invalid_choice"),
    /** The language that the document is written in, where it does not say so itself. */
    language: localeSchema,
    /** Its text; a workbook as base64. */
    document: v.pipe(v.string("required"), v.minLength(1, "required"), v.maxLength(longestDocument, "too_long")),
  },
  "unknown_field",
);
export type ImportInput = v.InferOutput<typeof importInput>;

const plannedPart = v.object({ name: v.string(), action: v.picklist(["create", "use"]) });

/** What a document would become: nothing is written for it. */
export const importPlanSchema = v.object({
  rooms: v.array(plannedPart),
  tracks: v.array(plannedPart),
  speakers: v.array(plannedPart),
  sessions: v.array(
    v.object({
      /** Which session of the document, from 1. */
      row: v.number(),
      title: v.string(),
      startsAt: v.nullable(v.string()),
      endsAt: v.nullable(v.string()),
      /** `keep`: it came in before, or is here already. */
      action: v.picklist(["create", "keep", "refuse"]),
      messages: v.array(v.object({ code: v.picklist(importMessageCodes), text: v.string() })),
    }),
  ),
  /** How many things are still to be made. */
  remaining: v.number(),
});
export type ImportPlan = v.InferOutput<typeof importPlanSchema>;

/** What one page of an import made. */
export const importedPageSchema = v.object({ made: v.number(), remaining: v.number() });
export type ImportedPage = v.InferOutput<typeof importedPageSchema>;
