import { listAgendaSessions } from "../agenda/index.ts";
import { findConference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { getSlideRules, getSpeakerPhoto, listSpeakerFiles } from "../speaker-file/index.ts";
import { requireOwnCard, type SpeakingRef } from "./access.ts";
import { speakerCalendarPath } from "./calendar-path.ts";
import { partsOf } from "./parts.ts";
import { missingOf } from "./policy.ts";
import type { SpeakingPage } from "./schema.ts";
import { sentOf } from "./sent.ts";

/** The speaker's own page. @throws unauthenticated, not_found */
export async function getSpeakingPage(ctx: Ctx, ref: SpeakingRef): Promise<SpeakingPage> {
  const { card, speaker, registration, proxy } = await requireOwnCard(ctx, ref);
  const conference = await findConference(ctx.db, ref.conferenceId);
  if (conference === null) throw notFound();
  const { registrationId: _id, invitedAt: _invited, remindedAt: _reminded, ...shownCard } = card;
  const { calendarNumber: _number, ...own } = shownCard;
  const { usedBySessions: _used, order: _order, protocolRank: _rank, ...shown } = speaker;
  const [sessions, rules, photo, files] = await Promise.all([
    listAgendaSessions(ctx.db, ref.conferenceId),
    getSlideRules(ctx.db, ref.conferenceId),
    getSpeakerPhoto(ctx.db, ref.conferenceId, speaker.id),
    listSpeakerFiles(ctx.db, ref.conferenceId, speaker.id),
  ]);
  const parts = partsOf(sessions, speaker.id);
  const { shown: matter, sent } = sentOf({ parts, rules, photo, files });
  const { id, slug, title, startsOn, endsOn, timeZone, contactEmail } = conference;
  return {
    card: own,
    proxy: proxy && { familyName: proxy.familyName, givenName: proxy.givenName },
    calendarPath: speakerCalendarPath(ctx.secrets, card),
    speaker: shown,
    parts,
    ...matter,
    status: registration?.status ?? null,
    missing: missingOf(card, speaker, registration?.status ?? null, sent),
    conference: { id, slug, title, startsOn, endsOn, timeZone, contactEmail },
  };
}
