export { deliver, redeliver } from "./deliver.ts";
export { listQueued, messageEntity } from "./repo.ts";
export type { MessageKind } from "./schema.ts";
