export { deliver, redeliver } from "./deliver.ts";
export { listMessagesTo, listQueued, messageEntity } from "./repo.ts";
export type { Message, MessageKind } from "./schema.ts";
export { subjectOf } from "./subject.ts";
