export { completeLesson } from "./complete-lesson.ts";
export { createLesson } from "./create-lesson.ts";
export { createModule } from "./create-module.ts";
export { deleteLesson } from "./delete-lesson.ts";
export { enrol } from "./enrol.ts";
export { eraseEnrolments } from "./erase-enrolments.ts";
export { getLesson, getModuleDraft, getPublishedModule } from "./get-module.ts";
export { handOverEnrolments } from "./hand-over-enrolments.ts";
export { leaveModule } from "./leave-module.ts";
export { listOwnModules, listPublishedModules, listVersions } from "./list-modules.ts";
export { moveLesson } from "./move-lesson.ts";
export { moveToVersion } from "./move-to-version.ts";
export { getEnrolment, listMyEnrolments } from "./my-enrolments.ts";
export * from "./policy.ts";
export { publishModule } from "./publish-module.ts";
export { downloadMaterial, readLesson } from "./read-lesson.ts";
export {
  allEnrolments,
  enrolmentEntity,
  findModules,
  findVersions,
  lessonEntity,
  lessonTextEntity,
  listAllModules,
  moduleCountsEntity,
  moduleEntity,
  moduleVersionEntity,
  outlineEntity,
  publishedModuleEntity,
} from "./repo.ts";
export * from "./schema.ts";
export { updateLesson } from "./update-lesson.ts";
export { updateModule } from "./update-module.ts";
