import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { wallClock } from "../shared/zoned-time.ts";
import { dueReminders, remindedStatus } from "./policy.ts";
import { findReminders, hasBegun, type ReminderBegun, reminderBegunEntity } from "./repo.ts";

/**
 * Begins the reminders that are due in a conference, by its own clocks. Each is begun once, however many jobs run at once; its letters go out page by
 * page, each person's once. Whoever is confirmed afterwards is told the days by that letter.
 */
export async function doDueReminders(ctx: Ctx, conferenceId: string): Promise<void> {
  const plan = await findReminders(ctx.db, conferenceId);
  const conference = plan && (await findConference(ctx.db, conferenceId));
  if (!conference) return;
  const { year, month, day, hour } = wallClock(ctx.now().getTime(), conference.timeZone);
  const local = { day: new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10), hour };
  for (const { kind, of } of dueReminders(plan, conference.startsOn, local))
    await begin(ctx, { conferenceId, kind, startsOn: of });
}

async function begin(ctx: Ctx, begun: ReminderBegun): Promise<void> {
  const { conferenceId, kind, startsOn } = begun;
  if (await hasBegun(ctx.db, begun)) return;
  await commit(ctx, {
    writes: [create(reminderBegunEntity, begun)],
    activity: {
      name: "letter.reminder_begun",
      scopeId: conferenceId,
      subjectId: conferenceId,
      data: { kind, status: remindedStatus(kind), categoryId: null, startsOn },
    },
    answer: null,
  }).catch((error: unknown) => {
    if (!(error instanceof DomainError && error.code === "already_exists")) throw error;
  });
}
