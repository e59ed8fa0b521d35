export { activityEntity } from "./entity.ts";
export { activityFromImage } from "./from-image.ts";
export { findActivity } from "./repo.ts";
export type { Activity } from "./schema.ts";
