import { commit } from "../db/commit.ts";
import { remove, replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { lessonEntity, outlineEntity } from "./repo.ts";
import { requireLesson, requireOutline } from "./require-module.ts";

/** Takes a lesson out of the draft; versions that have it keep it. @throws unauthenticated, not_found, stale_version */
export async function deleteLesson(ctx: Ctx, moduleId: string, lessonId: string, readVersion: number): Promise<null> {
  return retryStale(async () => {
    const known = await requireLesson(ctx, moduleId, lessonId);
    if (known.version !== readVersion) throw new DomainError("stale_version");
    const outline = await requireOutline(ctx, moduleId);
    const lessonIds = outline.lessonIds.filter((id) => id !== lessonId);
    return commit(ctx, {
      writes: [
        remove(lessonEntity, known, readVersion),
        replace(outlineEntity, { ...outline, lessonIds, version: outline.version + 1 }, outline.version),
      ],
      activity: { name: "training.lesson_deleted", scopeId: moduleId, subjectId: lessonId },
      answer: null,
    });
  });
}
