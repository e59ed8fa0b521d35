import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requireModuleRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { outlineEntity } from "./repo.ts";
import { requireOutline } from "./require-module.ts";
import type { MoveLessonInput } from "./schema.ts";

/** Puts a lesson at another place; returns the new order. @throws unauthenticated, not_found, validation_failed naming `/position` */
export async function moveLesson(
  ctx: Ctx,
  moduleId: string,
  lessonId: string,
  { position }: MoveLessonInput,
): Promise<{ readonly lessonIds: readonly string[] }> {
  requireModuleRole(ctx, moduleId, "trainer");
  return retryStale(async () => {
    const outline = await requireOutline(ctx, moduleId);
    if (!outline.lessonIds.includes(lessonId)) throw notFound();
    if (position >= outline.lessonIds.length) throw invalidField("/position", "out_of_range");
    const lessonIds = outline.lessonIds.filter((id) => id !== lessonId).toSpliced(position, 0, lessonId);
    return commit(ctx, {
      writes: [replace(outlineEntity, { ...outline, lessonIds, version: outline.version + 1 }, outline.version)],
      activity: { name: "training.lesson_moved", scopeId: moduleId, subjectId: lessonId, data: { position } },
      answer: { lessonIds },
    });
  });
}
