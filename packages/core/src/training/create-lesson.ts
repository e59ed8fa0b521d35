import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { requireModuleRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { lessonDraft } from "./policy.ts";
import { lessonEntity, outlineEntity } from "./repo.ts";
import { requireOutline } from "./require-module.ts";
import { type Lesson, type LessonDraft, type LessonInput, maxLessons } from "./schema.ts";

/** Adds a lesson after the last one. @throws unauthenticated, not_found, capacity_reached when there are as many as may be */
export async function createLesson(ctx: Ctx, moduleId: string, input: LessonInput): Promise<LessonDraft> {
  requireModuleRole(ctx, moduleId, "trainer");
  const lesson: Lesson = {
    ...input,
    id: newId("lesson", ctx.now()),
    moduleId,
    updatedAt: ctx.now().toISOString(),
    version: 1,
  };
  return retryStale(async () => {
    const outline = await requireOutline(ctx, moduleId);
    if (outline.lessonIds.length >= maxLessons)
      throw new DomainError("capacity_reached", { params: { most: maxLessons } });
    const longer = { ...outline, lessonIds: [...outline.lessonIds, lesson.id], version: outline.version + 1 };
    return commit(ctx, {
      writes: [create(lessonEntity, lesson), replace(outlineEntity, longer, outline.version)],
      activity: { name: "training.lesson_created", scopeId: moduleId, subjectId: lesson.id },
      answer: lessonDraft(lesson),
    });
  });
}
