import { listAgendaSessions } from "../agenda/index.ts";
import { findConference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireOwnCard, type SpeakingRef } from "./access.ts";
import { partsOf } from "./parts.ts";
import { missingOf } from "./policy.ts";
import type { SpeakingPage } from "./schema.ts";

/** The speaker's own page. @throws unauthenticated, not_found */
export async function getSpeakingPage(ctx: Ctx, ref: SpeakingRef): Promise<SpeakingPage> {
  const { card, speaker, registration } = await requireOwnCard(ctx, ref);
  const conference = await findConference(ctx.db, ref.conferenceId);
  if (conference === null) throw notFound();
  const { registrationId: _id, invitedAt: _invited, remindedAt: _reminded, ...own } = card;
  const { usedBySessions: _used, order: _order, protocolRank: _rank, ...shown } = speaker;
  const { id, slug, title, startsOn, endsOn, timeZone, contactEmail } = conference;
  return {
    card: own,
    speaker: shown,
    parts: partsOf(await listAgendaSessions(ctx.db, id), speaker.id),
    status: registration?.status ?? null,
    missing: missingOf(card, speaker, registration?.status ?? null),
    conference: { id, slug, title, startsOn, endsOn, timeZone, contactEmail },
  };
}
