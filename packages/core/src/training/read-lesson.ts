import { type DownloadLink, signMaterial } from "../material/index.ts";
import { holdsModuleRole, requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { readText } from "../shared/text.ts";
import { progressIn } from "./policy.ts";
import { findEnrolment, findLessonText } from "./repo.ts";
import { requireCurrentVersion, requireVersion } from "./require-module.ts";
import type { Enrolment, ModuleVersion, Reading } from "./schema.ts";

interface Reader {
  readonly version: ModuleVersion;
  /** Null for a trainer who is not enrolled. */
  readonly enrolment: Enrolment | null;
}

/** The version that the caller reads: the one they enrolled in; for a trainer who is not enrolled, the current one. */
async function readerOf(ctx: Ctx, moduleId: string): Promise<Reader> {
  const { personId } = requirePerson(ctx);
  const enrolment = await findEnrolment(ctx.db, personId, moduleId);
  if (enrolment !== null && enrolment.state !== "left") {
    return { enrolment, version: await requireVersion(ctx, moduleId, enrolment.versionNumber) };
  }
  if (!holdsModuleRole(ctx, moduleId, "trainer")) throw notFound();
  return { enrolment: null, version: await requireCurrentVersion(ctx, moduleId) };
}

/**
 * A lesson in the reader's language, or in its source language where it was not translated.
 * @throws unauthenticated, not_found, also for whoever is not enrolled
 */
export async function readLesson(ctx: Ctx, moduleId: string, lessonId: string): Promise<Reading> {
  const { version, enrolment } = await readerOf(ctx, moduleId);
  const at = version.lessons.findIndex(({ id }) => id === lessonId);
  const lesson = version.lessons[at];
  const text = lesson && (await findLessonText(ctx.db, moduleId, lesson.textHash));
  if (!lesson || !text) throw notFound();
  return {
    moduleId,
    moduleTitle: readText(version.title, ctx.locale),
    lessonId,
    versionNumber: version.number,
    title: readText(lesson.title, ctx.locale),
    body: readText(text.body, ctx.locale),
    durationMinutes: lesson.durationMinutes,
    position: at + 1,
    total: version.lessons.length,
    previousId: version.lessons[at - 1]?.id ?? null,
    nextId: version.lessons[at + 1]?.id ?? null,
    completed: enrolment?.completedLessonIds.includes(lessonId) ?? false,
    progress: enrolment && progressIn(version.lessons, enrolment.completedLessonIds),
    materials: version.materials,
  };
}

/**
 * A link to a material of the version that the caller reads; trainers get any that is ready. It expires in minutes.
 * @throws unauthenticated, not_found, also for whoever is not enrolled
 */
export async function downloadMaterial(ctx: Ctx, moduleId: string, materialId: string): Promise<DownloadLink> {
  requirePerson(ctx);
  if (!holdsModuleRole(ctx, moduleId, "trainer")) {
    const { version } = await readerOf(ctx, moduleId);
    if (!version.materials.some(({ id }) => id === materialId)) throw notFound();
  }
  return signMaterial(ctx, moduleId, materialId);
}
