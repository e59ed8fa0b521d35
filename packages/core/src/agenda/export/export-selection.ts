import { requirePublishedConference } from "../../conference/index.ts";
import type { Ctx } from "../../shared/context.ts";
import { withoutClosed } from "../closed-doors.ts";
import { releaseOf } from "../released.ts";
import { findRelease } from "../repo.ts";
import { exportedAgenda } from "./exported.ts";

export interface SelectionRequest {
  readonly conferenceId: string;
  readonly sessionIds: readonly string[];
  /** How long before each session the calendar reminds; null where it does not. */
  readonly reminderMinutes: number | null;
  /** Whether the reader comes in where doors are closed. */
  readonly admitted: boolean;
  /** Where our pages live, without a slash at the end. */
  readonly publicUrl: string;
}

/** Some sessions of the released agenda as a calendar. @throws not_found */
export async function exportSelection(ctx: Ctx, request: SelectionRequest): Promise<string> {
  const { sessionIds, reminderMinutes, publicUrl } = request;
  const conference = await requirePublishedConference(ctx, request.conferenceId);
  const whole = await releaseOf(ctx, conference);
  const agenda = request.admitted ? whole : withoutClosed(whole);
  const { currentReleaseId } = conference;
  const release = currentReleaseId === null ? null : await findRelease(ctx.db, conference.id, currentReleaseId);
  const source = { conference, agenda, release, locale: ctx.locale, publicUrl };
  const { writeCalendar } = await import("./icalendar.ts");
  return writeCalendar(exportedAgenda(source, { sessions: new Set(sessionIds) }), reminderMinutes);
}
