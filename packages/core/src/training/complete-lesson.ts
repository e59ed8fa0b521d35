import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeEnrolment, requireOwnEnrolment } from "./change-enrolment.ts";
import { progressIn } from "./policy.ts";
import { requireVersion } from "./require-module.ts";
import type { Enrolment, Progress } from "./schema.ts";

/**
 * Marks a lesson of the caller's version as done; the last one completes the module. Marking twice changes nothing.
 * @throws unauthenticated, not_found, invalid_state after leaving
 */
export async function completeLesson(
  ctx: Ctx,
  moduleId: string,
  lessonId: string,
): Promise<{ readonly enrolment: Enrolment; readonly progress: Progress }> {
  return retryStale(async () => {
    const known = await requireOwnEnrolment(ctx, moduleId);
    const version = await requireVersion(ctx, moduleId, known.versionNumber);
    if (!version.lessons.some(({ id }) => id === lessonId)) throw notFound();
    const done = known.completedLessonIds.includes(lessonId);
    if (done && known.state !== "left") {
      return { enrolment: known, progress: progressIn(version.lessons, known.completedLessonIds) };
    }
    const completedLessonIds = [...new Set([...known.completedLessonIds, lessonId])];
    const enrolment = await changeEnrolment(ctx, known, {
      command: "completeLesson",
      version,
      completedLessonIds,
      data: { lessonId },
    });
    return { enrolment, progress: progressIn(version.lessons, completedLessonIds) };
  });
}
