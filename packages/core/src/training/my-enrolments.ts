import type { Page, PageRequest } from "../db/read.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { requireOwnEnrolment } from "./change-enrolment.ts";
import { progressIn } from "./policy.ts";
import { findModules, findVersions, pageOfEnrolments } from "./repo.ts";
import { requireCurrentVersion, requireVersion } from "./require-module.ts";
import type { EnrolledModule, Enrolment, ModuleVersion, MyEnrolment } from "./schema.ts";

function newsFor(enrolment: Enrolment, own: ModuleVersion, current: ModuleVersion): MyEnrolment["newer"] {
  if (current.number === own.number) return null;
  const known = new Set([...own.lessons.map(({ id }) => id), ...enrolment.completedLessonIds]);
  return {
    number: current.number,
    changeNote: current.changeNote,
    publishedAt: current.publishedAt,
    newLessons: current.lessons.filter(({ id }) => !known.has(id)).length,
  };
}

/** One's own enrolment: how far one is, the lessons and materials of one's version, and news. @throws unauthenticated, not_found */
export async function getEnrolment(ctx: Ctx, moduleId: string): Promise<MyEnrolment> {
  const enrolment = await requireOwnEnrolment(ctx, moduleId);
  const [own, current] = await Promise.all([
    requireVersion(ctx, moduleId, enrolment.versionNumber),
    requireCurrentVersion(ctx, moduleId),
  ]);
  const { title, summary, durationMinutes, materials } = own;
  return {
    enrolment,
    progress: progressIn(own.lessons, enrolment.completedLessonIds),
    title,
    summary,
    durationMinutes,
    lessons: own.lessons.map(({ textHash: _text, ...lesson }) => ({
      ...lesson,
      completed: enrolment.completedLessonIds.includes(lesson.id),
    })),
    materials,
    newer: newsFor(enrolment, own, current),
  };
}

/** What the caller is enrolled in, with how far they are. @throws unauthenticated, validation_failed naming `/cursor` */
export async function listMyEnrolments(ctx: Ctx, page: PageRequest): Promise<Page<EnrolledModule>> {
  const { personId } = requirePerson(ctx);
  const { items, nextCursor } = await pageOfEnrolments(ctx.db, personId, page);
  const [versions, modules] = await Promise.all([
    findVersions(
      ctx.db,
      items.map(({ moduleId, versionNumber: number }) => ({ moduleId, number })),
    ),
    findModules(
      ctx.db,
      items.map(({ moduleId }) => moduleId),
    ),
  ]);
  const versionOf = new Map(versions.map((version) => [version.moduleId, version]));
  const currentOf = new Map(modules.map(({ id, currentVersionNumber }) => [id, currentVersionNumber]));
  const lines = items.flatMap((enrolment): EnrolledModule[] => {
    const version = versionOf.get(enrolment.moduleId);
    if (version === undefined) return [];
    const { title, durationMinutes } = version;
    const progress = progressIn(version.lessons, enrolment.completedLessonIds);
    const newerVersion = currentOf.get(enrolment.moduleId) !== enrolment.versionNumber;
    return [{ enrolment, title, durationMinutes, progress, newerVersion }];
  });
  return { items: lines, nextCursor };
}
