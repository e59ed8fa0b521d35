import { exportSelection, isAdmitted } from "../agenda/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { opensCalendar } from "./link.ts";
import { placedSessions } from "./placed-sessions.ts";
import { findPersonalAgenda } from "./repo.ts";

interface Owner {
  readonly conferenceId: string;
  readonly personId: string;
  /** Where our pages live, without a slash at the end. */
  readonly publicUrl: string;
}

export interface CalendarAddress extends Owner {
  readonly calendarKey: string;
}

// Who has stored nothing yet has an address too: the calendar is empty until then.
const nothingChosen = { linkNumber: 1, sessionIds: [], reminderMinutes: null } as const;

/** A person's own agenda as a calendar, for that person: what was chosen, and where the person has a place. @throws not_found */
export async function ownCalendar(
  ctx: Ctx,
  { conferenceId, personId, publicUrl }: Owner,
  further: readonly string[] = [],
): Promise<string> {
  const agenda = (await findPersonalAgenda(ctx.db, personId, conferenceId)) ?? nothingChosen;
  const placed = await placedSessions(ctx.db, personId, conferenceId);
  const sessionIds = [...new Set([...agenda.sessionIds, ...placed, ...further])];
  const admitted = await isAdmitted(ctx, conferenceId, personId);
  const { reminderMinutes } = agenda;
  return exportSelection(ctx, { conferenceId, sessionIds, reminderMinutes, admitted, publicUrl });
}

/** A person's own agenda as a calendar with reminders, for whoever knows its secret address. @throws not_found */
export async function exportPersonalCalendar(ctx: Ctx, address: CalendarAddress): Promise<string> {
  const { conferenceId, personId, calendarKey } = address;
  const agenda = (await findPersonalAgenda(ctx.db, personId, conferenceId)) ?? nothingChosen;
  if (!opensCalendar(ctx.secrets, { ...agenda, personId, conferenceId }, calendarKey)) throw notFound();
  return ownCalendar(ctx, address);
}
