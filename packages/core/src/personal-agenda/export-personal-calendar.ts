import { exportSelection, isAdmitted } from "../agenda/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { opensCalendar } from "./link.ts";
import { findPersonalAgenda } from "./repo.ts";

export interface CalendarAddress {
  readonly conferenceId: string;
  readonly personId: string;
  readonly calendarKey: string;
  /** Where our pages live, without a slash at the end. */
  readonly publicUrl: string;
}

/** A person's own agenda as a calendar with reminders, for whoever knows its secret address. @throws not_found */
export async function exportPersonalCalendar(ctx: Ctx, address: CalendarAddress): Promise<string> {
  const { conferenceId, personId, calendarKey, publicUrl } = address;
  const agenda = await findPersonalAgenda(ctx.db, personId, conferenceId);
  // Who has stored nothing yet has an address too: the calendar is empty until then.
  const owner = agenda ?? { personId, conferenceId, linkNumber: 1, sessionIds: [], reminderMinutes: null };
  if (!opensCalendar(ctx.secrets, owner, calendarKey)) throw notFound();
  const { sessionIds, reminderMinutes } = owner;
  const admitted = await isAdmitted(ctx, conferenceId, personId);
  return exportSelection(ctx, { conferenceId, sessionIds, reminderMinutes, admitted, publicUrl });
}
