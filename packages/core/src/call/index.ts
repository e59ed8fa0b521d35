export type { SubmissionRef } from "./access.ts";
export { askLetters, awaitingLetters } from "./ask-letters.ts";
export { assign, proposeAssignments, unassign } from "./assign.ts";
export { beginSubmission } from "./begin-submission.ts";
export { commentsToAuthor } from "./comments-to-author.ts";
export { decide } from "./decide.ts";
export * from "./decision-schema.ts";
export { eraseReviews } from "./erase-reviews.ts";
export { eraseSubmissions } from "./erase-submissions.ts";
export { findOrigin } from "./find-origin.ts";
export { getCallDesk, getPublicCall } from "./get-call.ts";
export { getCallSubmission } from "./get-submission.ts";
export { giveReview } from "./give-review.ts";
export { keepWritten } from "./keep-written.ts";
export { endLate, letLate } from "./let-late.ts";
export { lateKey, submissionKey } from "./link.ts";
export { listOwnReviews } from "./list-own-reviews.ts";
export { listOwnSubmissions } from "./list-own-submissions.ts";
export { listCallSubmissions } from "./list-submissions.ts";
export { openSubmissionAnswer } from "./open-answer.ts";
export { answersKey, getOwnSubmission } from "./own-submission.ts";
export { shownState } from "./policy.ts";
export { recordRecusal, recuse } from "./recuse.ts";
export {
  callEntity,
  getCall,
  getLate,
  getSubmission,
  lateEntity,
  listSubmissions,
  listSubmissionsOf,
  submissionEntity,
  submissionSessionEntity,
} from "./repo.ts";
export { listReviewsBy, reviewEntity, reviewerEntity } from "./review-repo.ts";
export * from "./review-schema.ts";
export { getReviewTask } from "./review-task.ts";
export { appointReviewer, dismissReviewer, listReviewers } from "./reviewers.ts";
export { saveCall } from "./save-call.ts";
export * from "./schema.ts";
export { submit } from "./submit.ts";
export { noteLetter, tellAuthor } from "./tell-author.ts";
export { discardSubmission, withdraw } from "./withdraw.ts";
