export { deliver, redeliver } from "./deliver.ts";
export { listQueued, messageEntity } from "./repo.ts";
export type { Message, MessageKind } from "./schema.ts";
