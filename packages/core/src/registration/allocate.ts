import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { retryStale } from "../shared/retry-stale.ts";
import {
  allocationEntity,
  allocationPlanEntity,
  findAllocation,
  getAllocationPlan,
  latestAllocations,
} from "./allocation-repo.ts";
import { changeStatus } from "./change-status.ts";
import { nextStatus } from "./policy.ts";
import { getRegistration, getRegistrations } from "./repo.ts";
import type { Allocation, AllocationInput, AllocationPlan } from "./schema.ts";

const perPage = 20;

/** The latest allocations of a conference, the newest first. @throws unauthenticated, not_found */
export async function listAllocations(ctx: Ctx, conferenceId: string): Promise<readonly Allocation[]> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return latestAllocations(ctx.db, conferenceId);
}

/** How far an allocation is. @throws unauthenticated, not_found */
export async function getAllocation(ctx: Ctx, conferenceId: string, id: string): Promise<Allocation> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const allocation = await findAllocation(ctx.db, { conferenceId, id });
  if (allocation === null) throw notFound();
  return allocation;
}

/** Keeps what was reviewed; it is applied page by page, whether or not anybody watches. @throws unauthenticated, not_found, validation_failed */
export async function startAllocation(ctx: Ctx, conferenceId: string, { steps }: AllocationInput): Promise<Allocation> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const keys = steps.map(({ registrationId: id }) => ({ conferenceId, id }));
  const known = new Set((await getRegistrations(ctx.db, keys)).map(({ id }) => id));
  const unknown = keys.findIndex(({ id }) => !known.has(id));
  if (unknown >= 0) throw invalidField(`/steps/${unknown}/registrationId`, "unknown_reference");
  const allocation: Allocation = {
    id: newId("allocation", ctx.now()),
    conferenceId,
    total: steps.length,
    tried: 0,
    refused: [],
    state: "running",
    startedAt: ctx.now().toISOString(),
    version: 1,
  };
  return commit(ctx, {
    writes: [
      create(allocationEntity, allocation),
      create(allocationPlanEntity, { id: allocation.id, conferenceId, steps }),
    ],
    activity: {
      name: "registration.allocation_started",
      scopeId: conferenceId,
      subjectId: allocation.id,
      data: { steps: steps.length },
    },
    answer: allocation,
  });
}

type Refused = Allocation["refused"][number];
const reached = { approve: "confirmed", waitlist: "waitlisted" } as const;

/** A step that was done before, by a page that was cut or by somebody else, is done. */
async function takeStep(
  ctx: Ctx,
  { conferenceId }: Allocation,
  { registrationId, command }: AllocationPlan["steps"][number],
): Promise<Refused | null> {
  try {
    await retryStale(async () => {
      const known = await getRegistration(ctx.db, conferenceId, registrationId);
      if (known === null) throw notFound();
      if (known.status === reached[command]) return;
      if (nextStatus(known.status, command) === null) throw new DomainError("invalid_state");
      await changeStatus(ctx, known, command);
    });
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === "unavailable") throw error;
    // A run beside this one may have taken the same step, and with it the last place.
    const now = await getRegistration(ctx.db, conferenceId, registrationId);
    if (now?.status === reached[command]) return null;
    const [first] = error.errors;
    const limit = first?.params?.limit;
    return { registrationId, code: first?.code ?? error.code, limit: typeof limit === "number" ? limit : null };
  }
}

/**
 * Applies the next page of an allocation; what it writes of its progress makes the stream go on. A run that was cut is taken up where it stopped, and steps
 * that were done are not done twice. @throws unavailable
 */
export async function goOnAllocating(ctx: Ctx, conferenceId: string, id: string): Promise<void> {
  const known = await findAllocation(ctx.db, { conferenceId, id });
  const plan = await getAllocationPlan(ctx.db, { conferenceId, id });
  if (known === null || plan === null || known.state === "finished") return;
  const refused: Refused[] = [];
  const steps = plan.steps.slice(known.tried, known.tried + perPage);
  for (const step of steps) {
    const refusal = await takeStep(ctx, known, step);
    if (refusal !== null) refused.push(refusal);
  }
  const tried = known.tried + steps.length;
  const next: Allocation = {
    ...known,
    tried,
    refused: [...known.refused, ...refused],
    state: tried >= known.total ? "finished" : "running",
    version: known.version + 1,
  };
  try {
    await commit(ctx, {
      writes: [replace(allocationEntity, next, known.version)],
      activity: {
        name: next.state === "finished" ? "registration.allocation_finished" : "registration.allocation_page",
        scopeId: conferenceId,
        subjectId: id,
        data: { tried, refused: next.refused.length },
      },
      answer: null,
    });
  } catch (error) {
    // The same page was applied by another run, which goes on.
    if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
  }
}
