import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { decisions } from "./terms.ts";

/** Most at once: each is some transactions of its own. */
export const decideAtOnce = 30;

const submissionIds = v.pipe(
  v.array(idSchema("submission"), "invalid"),
  v.minLength(1, "required"),
  v.maxLength(decideAtOnce, "too_long"),
  v.transform((ids) => [...new Set(ids)]),
);

/** `submitted` takes a decision back. */
export const decideInput = v.strictObject(
  { submissionIds, decision: v.picklist([...decisions, "submitted"], "invalid_choice") },
  "unknown_field",
);
export type DecideInput = v.InferOutput<typeof decideInput>;

/** What became of each: a session that has its place already stays in the agenda. */
export const decisionOutcomeSchema = v.object({
  submissionId: v.string(),
  outcome: v.picklist(["done", "sessionStays", "refused"]),
});
export type DecisionOutcome = v.InferOutput<typeof decisionOutcomeSchema>;

/** Whom to write to about the decision, and whether what reviewers wrote to the author goes along. */
export const lettersInput = v.strictObject(
  { submissionIds, comments: v.picklist(["with", "without"], "invalid_choice") },
  "unknown_field",
);
export type LettersInput = v.InferOutput<typeof lettersInput>;

/** Letters as they would read now. */
export const lettersPreviewSchema = v.object({
  items: v.array(v.object({ submissionId: v.string(), to: v.string(), subject: v.string(), text: v.string() })),
});
export type LettersPreview = v.InferOutput<typeof lettersPreviewSchema>;
