export { deliver, redeliver } from "./deliver.ts";
export { deliverPage, queueNextPage, startMailing } from "./mail-many.ts";
export { listMessagesTo, listQueued, mailingEntity, messageEntity } from "./repo.ts";
export * from "./schema.ts";
export { subjectOf } from "./subject.ts";
