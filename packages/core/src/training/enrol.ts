import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeEnrolment, countWrites } from "./change-enrolment.ts";
import { nextEnrolmentState } from "./policy.ts";
import { enrolmentEntity, findEnrolment } from "./repo.ts";
import { requireCurrentVersion } from "./require-module.ts";
import type { Enrolment, ModuleVersion } from "./schema.ts";

const alreadyEnrolled = (): DomainError =>
  new DomainError("already_exists", { errors: [{ pointer: "/moduleId", code: "already_enrolled" }] });

function newEnrolment(ctx: Ctx, personId: string, { moduleId, number }: ModuleVersion): Enrolment {
  const at = ctx.now().toISOString();
  return {
    id: newId("enrolment", ctx.now()),
    personId,
    moduleId,
    versionNumber: number,
    state: "enrolled",
    completedLessonIds: [],
    enrolledAt: at,
    completedAt: null,
    completedVersion: null,
    updatedAt: at,
    version: 1,
  };
}

/**
 * Enrols the caller in the current version; somebody who left goes on with the lessons they had done.
 * @throws unauthenticated, not_found, already_exists with `already_enrolled`
 */
export async function enrol(ctx: Ctx, moduleId: string): Promise<Enrolment> {
  const { personId } = requirePerson(ctx);
  const version = await requireCurrentVersion(ctx, moduleId);
  return retryStale(async () => {
    const known = await findEnrolment(ctx.db, personId, moduleId);
    if (known !== null) {
      if (nextEnrolmentState(known.state, "enrol", { done: 0, total: 1 }) === null) throw alreadyEnrolled();
      return changeEnrolment(ctx, known, { command: "enrol", version });
    }
    const enrolment = newEnrolment(ctx, personId, version);
    return commit(ctx, {
      writes: [create(enrolmentEntity, enrolment, alreadyEnrolled), ...countWrites(moduleId, null, enrolment.state)],
      activity: {
        name: "training.enrolled",
        scopeId: moduleId,
        subjectId: enrolment.id,
        data: { personId, versionNumber: version.number },
      },
      answer: enrolment,
    });
  });
}
