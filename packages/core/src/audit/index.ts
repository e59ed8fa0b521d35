export { activityEntity, sealEntity } from "./entity.ts";
export { forgetReasons } from "./forget-reasons.ts";
export { activityFromImage } from "./from-image.ts";
export {
  allActivitiesAbout,
  allActivitiesIn,
  findActivity,
  latestActivitiesAbout,
  latestActivitiesIn,
  newestSealed,
} from "./repo.ts";
export type { Activity } from "./schema.ts";
export { sealActivities, sealMissing } from "./seal.ts";
export { type Anchor, verifyScope } from "./verify.ts";
