export { createSpeaker } from "./create-speaker.ts";
export { deleteSpeaker } from "./delete-speaker.ts";
export { getSpeaker, listSpeakers, speakerEntity } from "./repo.ts";
export * from "./schema.ts";
export { updateSpeaker } from "./update-speaker.ts";
