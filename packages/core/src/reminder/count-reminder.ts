import { type ReminderKind, remindedStatus } from "../letter/index.ts";
import { listRegistrations } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { needsReminder } from "./needs-reminder.ts";

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
    const needed = await Promise.all(page.items.map((one) => needsReminder(ctx, kind, one)));
    people += needed.filter(Boolean).length;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { people };
}
