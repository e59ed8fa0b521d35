import { type ReminderKind, remindedStatus } from "../letter/index.ts";
import { listRegistrations, type Registration } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { needsReminder } from "./needs-reminder.ts";
import { visaWanted } from "./visa-wanted.ts";

async function countNeeding(ctx: Ctx, conferenceId: string, kind: ReminderKind, some: readonly Registration[]) {
  if (kind === "visaDate") return (await visaWanted(ctx, conferenceId, some)).registrations.length;
  const needed = await Promise.all(some.map((one) => needsReminder(ctx, kind, one)));
  return needed.filter(Boolean).length;
}

/** How many people a reminder would reach as things stand. @throws unauthenticated, not_found */
export async function countReminder(
  ctx: Ctx,
  conferenceId: string,
  kind: ReminderKind,
): Promise<{ readonly people: number }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  let people = 0;
  let cursor: string | undefined;
  do {
    const page = await listRegistrations(ctx, conferenceId, remindedStatus(kind), { limit: 200, cursor });
    people += await countNeeding(ctx, conferenceId, kind, page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { people };
}
