import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { plannedReminders, type Reminders } from "../letter/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { changeStatus } from "./change-status.ts";
import { answersOpen, institutionRemindersDue, nomineeRemindersDue } from "./policy.ts";
import { institutionEntity, listInstitutionsPage, listNominationsPage, listQuotas, nominationEntity } from "./repo.ts";
import type { Institution, Nomination, Quota } from "./schema.ts";

const lostRace = new Set(["stale_version", "invalid_state"]);

/** Somebody acted in the same moment: the next run looks again. */
async function unlessRaced(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof DomainError && lostRace.has(error.code))) throw error;
  });
}

/** Notes that a reminder goes out; the letter follows from the activity. */
export function noteInstitutionReminder(
  ctx: Ctx,
  institution: Institution,
  steps: readonly string[],
): Promise<Institution> {
  const reminded: Institution = {
    ...institution,
    remindersSent: [...institution.remindersSent, ...steps],
    remindedAt: ctx.now().toISOString(),
    version: institution.version + 1,
  };
  return commit(ctx, {
    writes: [replace(institutionEntity, reminded, institution.version)],
    activity: {
      name: "nomination.institution_reminded",
      scopeId: institution.conferenceId,
      subjectId: institution.id,
      data: { institutionId: institution.id },
    },
    answer: reminded,
  });
}

function noteNomineeReminder(ctx: Ctx, nomination: Nomination, steps: readonly string[]): Promise<Nomination> {
  const reminded: Nomination = {
    ...nomination,
    remindersSent: [...nomination.remindersSent, ...steps],
    version: nomination.version + 1,
  };
  return commit(ctx, {
    writes: [replace(nominationEntity, reminded, nomination.version)],
    activity: {
      name: "nomination.nominee_reminded",
      scopeId: nomination.conferenceId,
      subjectId: nomination.id,
      data: { institutionId: nomination.institutionId },
    },
    answer: reminded,
  });
}

/** Whether reminders about nominations go by themselves in this conference. */
type Plan = Pick<Reminders, "nominees">;

async function doDueOfNominee(ctx: Ctx, plan: Plan, institution: Institution, nomination: Nomination): Promise<void> {
  if (nomination.status !== "nominated") return;
  if (!answersOpen(institution, ctx.now())) return unlessRaced(changeStatus(ctx, nomination, { command: "expire" }));
  if (!plan.nominees) return;
  const steps = nomineeRemindersDue(nomination, institution, ctx.now());
  if (steps.length > 0) await unlessRaced(noteNomineeReminder(ctx, nomination, steps));
}

const waits = (quotas: readonly Quota[]): boolean => quotas.some(({ nominatedPeople }) => nominatedPeople > 0);
const hasPlaces = (quotas: readonly Quota[]): boolean =>
  quotas.some(({ heldPlaces, quotaPlaces }) => heldPlaces < quotaPlaces);

async function doDueOfInstitution(ctx: Ctx, plan: Plan, institution: Institution): Promise<void> {
  const quotas = await listQuotas(ctx.db, institution.id);
  const steps = plan.nominees ? institutionRemindersDue(institution, ctx.now()) : [];
  if (steps.length > 0 && hasPlaces(quotas)) await unlessRaced(noteInstitutionReminder(ctx, institution, steps));
  if (!waits(quotas)) return;
  let cursor: string | undefined;
  do {
    const page = await listNominationsPage(ctx.db, institution.id, { limit: 100, cursor });
    for (const nomination of page.items) await doDueOfNominee(ctx, plan, institution, nomination);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** What the calendar asks for in a conference: reminders by plan, and what is unanswered at the cut-off expires. Safe to repeat. */
export async function doDueNominations(ctx: Ctx, conferenceId: string): Promise<void> {
  const system = asSystem(ctx, "nominations");
  const plan = await plannedReminders(ctx.db, conferenceId);
  let cursor: string | undefined;
  do {
    const page = await listInstitutionsPage(ctx.db, conferenceId, { limit: 50, cursor });
    for (const institution of page.items) await doDueOfInstitution(system, plan, institution);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
