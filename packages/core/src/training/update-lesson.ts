import { commit } from "../db/commit.ts";
import { replace, update } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { lessonDraft } from "./policy.ts";
import { lessonEntity, outlineEntity } from "./repo.ts";
import { requireLesson } from "./require-module.ts";
import type { Lesson, LessonDraft, LessonInput } from "./schema.ts";

/** Replaces what is written in a lesson; the answer is without the text. @throws unauthenticated, not_found, stale_version */
export async function updateLesson(
  ctx: Ctx,
  moduleId: string,
  lessonId: string,
  input: LessonInput,
  readVersion: number,
): Promise<LessonDraft> {
  const known = await requireLesson(ctx, moduleId, lessonId);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  const updated: Lesson = { ...known, ...input, updatedAt: ctx.now().toISOString(), version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(lessonEntity, updated, readVersion), update(outlineEntity, { moduleId }, { add: { version: 1 } })],
    activity: {
      name: "training.lesson_updated",
      scopeId: moduleId,
      subjectId: lessonId,
      changedFields: changedFields(known, input),
    },
    answer: lessonDraft(updated),
  });
}
