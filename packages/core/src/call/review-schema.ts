import * as v from "valibot";
import { sessionKinds } from "../agenda/terms.ts";
import { stableKey } from "../form/definition-schema.ts";
import { answersViewSchema, field, formVersionSchema } from "../form/schema.ts";
import { downloadLinkSchema } from "../material/schema.ts";
import { idSchema } from "../shared/ids.ts";
import { email, line, localeSchema, multiLine, multiProse, prose, wholeNumber } from "../shared/text.ts";
import { contentSchema, criterion, submissionLineSchema } from "./schema.ts";
import { assignAtOnce, callLimits, reviewStates } from "./terms.ts";

/** Somebody who is to review: of which institution, and which tracks (none: all). */
export const reviewerInput = v.strictObject(
  {
    email,
    institution: v.optional(v.nullable(line(2, 160)), null),
    trackIds: v.optional(v.pipe(v.array(idSchema("track"), "invalid"), v.maxLength(callLimits.tracks, "too_long")), []),
  },
  "unknown_field",
);
export type ReviewerInput = v.InferOutput<typeof reviewerInput>;

export const reviewerSchema = v.object({
  conferenceId: v.string(),
  personId: v.string(),
  email: v.string(),
  institution: v.nullable(v.string()),
  trackIds: v.array(v.string()),
});
export type Reviewer = v.InferOutput<typeof reviewerSchema>;

/** A reviewer with a name and what there is to do. */
export const reviewerLineSchema = v.object({
  ...reviewerSchema.entries,
  familyName: v.string(),
  givenName: v.string(),
  assigned: v.number(),
  given: v.number(),
  recused: v.number(),
});
export type ReviewerLine = v.InferOutput<typeof reviewerLineSchema>;

const score = wholeNumber(1, 10);
const comment = v.optional(v.union([v.literal(""), prose(1, 4000)], "too_long"), "");

export const reviewInput = v.strictObject(
  {
    /** By the key of the criterion, all of them. */
    scores: v.record(stableKey, score, "invalid"),
    /** Only for those who decide. */
    toOrganizers: comment,
    /** The author may get this one with the decision. */
    toAuthor: comment,
  },
  "unknown_field",
);
export type ReviewInput = v.InferOutput<typeof reviewInput>;

export const recuseInput = v.strictObject({ reason: line(3, 500) }, "unknown_field");
export type RecuseInput = v.InferOutput<typeof recuseInput>;

/** What one reviewer has to do with one submission. */
export const reviewSchema = v.object({
  conferenceId: v.string(),
  submissionId: v.string(),
  personId: v.string(),
  state: v.picklist(reviewStates),
  scores: v.record(v.string(), v.number()),
  toOrganizers: v.string(),
  toAuthor: v.string(),
  /** Why the reviewer has to stay away from it. */
  reason: v.nullable(v.string()),
  at: v.string(),
  version: v.number(),
});
export type Review = v.InferOutput<typeof reviewSchema>;

const pair = v.strictObject({ submissionId: idSchema("submission"), personId: idSchema("person") }, "unknown_field");
export type Pair = v.InferOutput<typeof pair>;

export const assignInput = v.strictObject(
  { pairs: v.pipe(v.array(pair, "invalid"), v.minLength(1, "required"), v.maxLength(assignAtOnce, "too_long")) },
  "unknown_field",
);
export type AssignInput = v.InferOutput<typeof assignInput>;

const plainPair = v.object({ submissionId: v.string(), personId: v.string() });

/** Who would review what; nothing is assigned before an organizer says so. */
export const assignmentPlanSchema = v.object({
  pairs: v.array(plainPair),
  /** Submissions for which too few may review. */
  short: v.array(v.object({ submissionId: v.string(), missing: v.number() })),
  /** Left out since author and reviewer are of one institution: proposed as a conflict of interest. */
  sameInstitution: v.array(plainPair),
});
export type AssignmentPlan = v.InferOutput<typeof assignmentPlanSchema>;

const who = v.object({ name: v.string(), position: v.string(), institution: v.string() });

/** A submission as its reviewer reads it; in blind mode nothing in it tells who wrote it. */
export const reviewTaskSchema = v.object({
  submissionId: v.string(),
  conferenceTitle: multiLine(200),
  title: multiLine(callLimits.titleCharacters),
  abstract: multiProse(callLimits.abstractCharacters),
  track: v.nullable(multiLine(80)),
  kind: v.picklist(sessionKinds),
  durationMinutes: v.number(),
  blind: v.boolean(),
  /** Null in blind mode. */
  authors: v.nullable(v.array(who)),
  fields: v.array(field),
  answers: answersViewSchema.entries.answers,
  criteria: v.array(criterion),
  highestScore: v.number(),
  review: v.pick(reviewSchema, ["state", "scores", "toOrganizers", "toAuthor", "reason", "version"]),
  /** Whether it may still be given or changed. */
  open: v.boolean(),
  /** What others gave, without their names; null as long as the reviewer may not see it. */
  peers: v.nullable(v.array(v.object({ total: v.number(), toOrganizers: v.string() }))),
});
export type ReviewTask = v.InferOutput<typeof reviewTaskSchema>;

/** One of the caller's reviews. */
export const reviewLineSchema = v.object({
  conferenceId: v.string(),
  conferenceTitle: multiLine(200),
  submissionId: v.string(),
  title: multiLine(callLimits.titleCharacters),
  state: v.picklist(reviewStates),
  total: v.nullable(v.number()),
  open: v.boolean(),
});
export type ReviewLine = v.InferOutput<typeof reviewLineSchema>;

/** A review as those who decide read it. */
export const givenReviewSchema = v.object({
  ...v.pick(reviewSchema, ["personId", "state", "scores", "toOrganizers", "toAuthor", "reason"]).entries,
  /** Empty where the account is erased. */
  name: v.string(),
  total: v.nullable(v.number()),
});
export type GivenReview = v.InferOutput<typeof givenReviewSchema>;

/** A submission whole, with the questions that were answered. */
export const submissionDetailSchema = v.object({
  line: submissionLineSchema,
  email: v.string(),
  locale: localeSchema,
  content: contentSchema,
  answers: v.nullable(answersViewSchema),
  version: v.nullable(formVersionSchema),
  reviews: v.array(givenReviewSchema),
  criteria: v.array(criterion),
  highestScore: v.number(),
});
export type SubmissionDetail = v.InferOutput<typeof submissionDetailSchema>;

/** An answer that was opened: a file by its link, or a secret in words. */
export const openedAnswerSchema = v.object({ answer: v.nullable(v.string()), link: v.nullable(downloadLinkSchema) });
export type OpenedAnswer = v.InferOutput<typeof openedAnswerSchema>;
