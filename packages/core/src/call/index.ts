export type { SubmissionRef } from "./access.ts";
export { beginSubmission } from "./begin-submission.ts";
export { eraseSubmissions } from "./erase-submissions.ts";
export { getCallDesk, getPublicCall } from "./get-call.ts";
export { getCallSubmission } from "./get-submission.ts";
export { keepWritten } from "./keep-written.ts";
export { endLate, letLate } from "./let-late.ts";
export { lateKey, submissionKey } from "./link.ts";
export { listOwnSubmissions } from "./list-own-submissions.ts";
export { listCallSubmissions } from "./list-submissions.ts";
export { answersKey, getOwnSubmission } from "./own-submission.ts";
export { shownState } from "./policy.ts";
export {
  callEntity,
  getCall,
  getLate,
  getSubmission,
  lateEntity,
  listSubmissionsOf,
  submissionEntity,
} from "./repo.ts";
export { saveCall } from "./save-call.ts";
export * from "./schema.ts";
export { submit } from "./submit.ts";
export { discardSubmission, withdraw } from "./withdraw.ts";
