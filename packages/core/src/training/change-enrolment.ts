import { commit } from "../db/commit.ts";
import { replace, update, type Write } from "../db/write.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { countMoves, type EnrolmentCommand, nextEnrolmentState, progressIn } from "./policy.ts";
import { enrolmentEntity, findEnrolment, moduleCountsEntity } from "./repo.ts";
import type { Enrolment, EnrolmentState, ModuleVersion } from "./schema.ts";

const happened = {
  enrol: "training.enrolled_again",
  completeLesson: "training.lesson_completed",
  moveToVersion: "training.moved_to_version",
  leave: "training.left",
} as const satisfies Record<EnrolmentCommand, string>;

/** The caller's own enrolment. @throws unauthenticated, not_found */
export async function requireOwnEnrolment(ctx: Ctx, moduleId: string): Promise<Enrolment> {
  const { personId } = requirePerson(ctx);
  const enrolment = await findEnrolment(ctx.db, personId, moduleId);
  if (enrolment === null) throw notFound();
  return enrolment;
}

/** The write that moves the module's counters; none where the state stays. */
export function countWrites(moduleId: string, from: EnrolmentState | null, to: EnrolmentState): readonly Write[] {
  const add = countMoves(from, to);
  return Object.keys(add).length === 0 ? [] : [update(moduleCountsEntity, { moduleId }, { add })];
}

interface Change {
  readonly command: EnrolmentCommand;
  /** The version that the person reads afterwards. */
  readonly version: ModuleVersion;
  readonly completedLessonIds?: readonly string[];
  readonly data?: Readonly<Record<string, string>>;
}

/** The one function that changes an enrolment's state. @throws invalid_state, stale_version */
export async function changeEnrolment(ctx: Ctx, known: Enrolment, change: Change): Promise<Enrolment> {
  const completedLessonIds = [...(change.completedLessonIds ?? known.completedLessonIds)];
  const progress = progressIn(change.version.lessons, completedLessonIds);
  const state = nextEnrolmentState(known.state, change.command, progress);
  if (state === null) throw new DomainError("invalid_state", { params: { state: known.state } });
  const at = ctx.now().toISOString();
  const first = state === "completed" && known.completedAt === null;
  const { number: versionNumber } = change.version;
  const changed: Enrolment = {
    ...known,
    state,
    completedLessonIds,
    versionNumber,
    ...(first && { completedAt: at, completedVersion: versionNumber }),
    updatedAt: at,
    version: known.version + 1,
  };
  return commit(ctx, {
    writes: [replace(enrolmentEntity, changed, known.version), ...countWrites(known.moduleId, known.state, state)],
    activity: {
      name: happened[change.command],
      scopeId: known.moduleId,
      subjectId: known.id,
      changedFields: known.state === state ? [] : ["state"],
      data: { ...change.data, from: known.state, to: state, personId: known.personId, versionNumber },
    },
    answer: changed,
  });
}
