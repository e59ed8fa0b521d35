import { exportSelection, releaseOf } from "../agenda/index.ts";
import { requirePublishedConference } from "../conference/index.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { sameText } from "../shared/hash.ts";
import { requireOwnCard, type SpeakingRef } from "./access.ts";
import { calendarKey as keyOf } from "./calendar-path.ts";
import { getSpeakingPage } from "./get-speaking-page.ts";
import { commitOwn } from "./own-act.ts";
import { cardEntity, getCard } from "./repo.ts";
import type { Card, SpeakingPage } from "./schema.ts";

const remindMinutes = 30;

export interface SpeakerCalendarAddress {
  readonly conferenceId: string;
  readonly speakerId: string;
  readonly calendarKey: string;
  /** Where our pages live, without a slash at the end. */
  readonly publicUrl: string;
}

/** A speaker's own sessions of the released agenda as a calendar in their language, for whoever knows its secret address. @throws not_found */
export async function exportSpeakerCalendar(ctx: Ctx, address: SpeakerCalendarAddress): Promise<string> {
  const { conferenceId, speakerId, calendarKey, publicUrl } = address;
  const card = await getCard(ctx.db, conferenceId, speakerId);
  if (card === null || !sameText(calendarKey, keyOf(ctx.secrets, card))) throw notFound();
  const conference = await requirePublishedConference(ctx, conferenceId);
  const { sessions } = await releaseOf(ctx, conference);
  const own = sessions.filter(({ speakers }) => speakers.some((one) => one.speakerId === speakerId));
  const sessionIds = own.map(({ id }) => id);
  const request = { conferenceId, sessionIds, reminderMinutes: remindMinutes, admitted: true, publicUrl };
  return exportSelection({ ...ctx, locale: card.locale }, request);
}

/** Gives the speaker's calendar another secret address; the earlier one opens nothing any more. @throws unauthenticated, not_found, stale_version */
export async function renewSpeakerCalendar(ctx: Ctx, ref: SpeakingRef): Promise<SpeakingPage> {
  const own = await requireOwnCard(ctx, ref);
  const { card } = own;
  const next: Card = { ...card, calendarNumber: (card.calendarNumber ?? 1) + 1, version: card.version + 1 };
  await commitOwn(ctx, own, {
    name: "speaking.calendar_renewed",
    writes: [replace(cardEntity, next, card.version)],
    answer: null,
  });
  return getSpeakingPage(ctx, ref);
}
