import { requireModuleRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { findLesson, findModule, findOutline, findVersion, listLessons, type Outline } from "./repo.ts";
import type { Lesson, Module, ModuleVersion } from "./schema.ts";

/** The module, for its trainers. @throws unauthenticated, not_found, also for everybody else */
export async function requireOwnModule(ctx: Ctx, moduleId: string): Promise<Module> {
  requireModuleRole(ctx, moduleId, "trainer");
  const module = await findModule(ctx.db, moduleId);
  if (module === null) throw notFound();
  return module;
}

/** @throws not_found */
export async function requireOutline(ctx: Ctx, moduleId: string): Promise<Outline> {
  const outline = await findOutline(ctx.db, moduleId);
  if (outline === null) throw notFound();
  return outline;
}

/** A lesson as it is being written, for the module's trainers. @throws unauthenticated, not_found */
export async function requireLesson(ctx: Ctx, moduleId: string, lessonId: string): Promise<Lesson> {
  requireModuleRole(ctx, moduleId, "trainer");
  const lesson = await findLesson(ctx.db, moduleId, lessonId);
  if (lesson === null) throw notFound();
  return lesson;
}

/** The drafts in the order in which they are read. */
export async function lessonsInOrder(ctx: Ctx, outline: Outline): Promise<readonly Lesson[]> {
  const found = new Map((await listLessons(ctx.db, outline.moduleId)).map((lesson) => [lesson.id, lesson]));
  return outline.lessonIds.flatMap((id) => found.get(id) ?? []);
}

/** @throws not_found */
export async function requireVersion(ctx: Ctx, moduleId: string, number: number): Promise<ModuleVersion> {
  const version = await findVersion(ctx.db, moduleId, number);
  if (version === null) throw notFound();
  return version;
}

/** What new people enrol in. @throws not_found, also before the first version */
export async function requireCurrentVersion(ctx: Ctx, moduleId: string): Promise<ModuleVersion> {
  const module = await findModule(ctx.db, moduleId);
  if (module === null || module.currentVersionNumber === null) throw notFound();
  return requireVersion(ctx, moduleId, module.currentVersionNumber);
}
