export { layOut } from "./lay-out.ts";
export { readConference } from "./read-conference.ts";
export { compareLines, restoreMissing } from "./restore.ts";
export * from "./schema.ts";
