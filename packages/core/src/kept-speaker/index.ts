export { eraseKept } from "./erase-kept.ts";
export { findKept, takeOver } from "./find-kept.ts";
export { getKeptChoice, keepSpeaker, withdrawKept } from "./keep-speaker.ts";
export { keptSpeakerEntity, listKeptOf } from "./repo.ts";
export * from "./schema.ts";
