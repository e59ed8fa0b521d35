export { deliver, redeliver, sendAgain } from "./deliver.ts";
export { listMessages } from "./list-messages.ts";
export { deliverPage, queueNextPage, startMailing } from "./mail-many.ts";
export { changesEntry } from "./policy.ts";
export { previewMessage } from "./preview-message.ts";
export { listMessagesTo, listQueued, mailingEntity, messageEntity } from "./repo.ts";
export { resendMessage } from "./resend-message.ts";
export * from "./schema.ts";
export { subjectOf } from "./subject.ts";
