import { allMaterials } from "../material/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { lessonDraft, minutesOf } from "./policy.ts";
import { findCounts, findVersion } from "./repo.ts";
import {
  lessonsInOrder,
  requireCurrentVersion,
  requireLesson,
  requireOutline,
  requireOwnModule,
} from "./require-module.ts";
import type { Lesson, ModuleDraft, PublicModule } from "./schema.ts";
import { contentOf } from "./snapshot.ts";

/** The module as its trainers write it, without the lessons' texts. @throws unauthenticated, not_found */
export async function getModuleDraft(ctx: Ctx, moduleId: string): Promise<ModuleDraft> {
  const module = await requireOwnModule(ctx, moduleId);
  const { currentVersionNumber: number } = module;
  const [lessons, materials, [counts], current] = await Promise.all([
    requireOutline(ctx, moduleId).then((outline) => lessonsInOrder(ctx, outline)),
    allMaterials(ctx.db, moduleId),
    findCounts(ctx.db, [moduleId]),
    number === null ? null : findVersion(ctx.db, moduleId, number),
  ]);
  if (counts === undefined) throw notFound();
  return {
    module,
    lessons: lessons.map(lessonDraft),
    counts,
    durationMinutes: minutesOf(lessons),
    changedSinceVersion: current?.contentHash !== contentOf(module, lessons, materials).contentHash,
  };
}

/** A lesson with its text, as its trainers write it. @throws unauthenticated, not_found */
export const getLesson = (ctx: Ctx, moduleId: string, lessonId: string): Promise<Lesson> =>
  requireLesson(ctx, moduleId, lessonId);

/** What anybody may know of a published module: what it teaches and how long it takes. @throws not_found, also for a draft */
export async function getPublishedModule(ctx: Ctx, moduleId: string): Promise<PublicModule> {
  const { number, contentHash: _hash, lessons, materials, ...version } = await requireCurrentVersion(ctx, moduleId);
  return {
    ...version,
    versionNumber: number,
    lessonCount: lessons.length,
    materialCount: materials.length,
    lessons: lessons.map(({ textHash: _text, ...lesson }) => lesson),
  };
}
