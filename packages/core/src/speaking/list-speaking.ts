import { listAgendaSessions } from "../agenda/index.ts";
import { getRegistrations } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { listSpeakers } from "../speaker/index.ts";
import { partsOf } from "./parts.ts";
import { missingOf } from "./policy.ts";
import { listCards } from "./repo.ts";
import type { SpeakerLine } from "./schema.ts";

/** Everybody with a part in the draft of the agenda: whom to write to, the answer, and what is missing. @throws unauthenticated, not_found */
export async function listSpeaking(
  ctx: Ctx,
  conferenceId: string,
): Promise<{ readonly items: readonly SpeakerLine[] }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const [speakers, sessions, cards] = await Promise.all([
    listSpeakers(ctx.db, conferenceId),
    listAgendaSessions(ctx.db, conferenceId),
    listCards(ctx.db, conferenceId),
  ]);
  const keys = cards.flatMap(({ registrationId }) =>
    registrationId === null ? [] : [{ conferenceId, id: registrationId }],
  );
  const statuses = new Map((await getRegistrations(ctx.db, keys)).map(({ id, status }) => [id, status]));
  const bySpeaker = new Map(cards.map((card) => [card.speakerId, card]));
  const items = speakers
    .toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map((speaker): SpeakerLine => {
      const card = bySpeaker.get(speaker.id) ?? null;
      const status = statuses.get(card?.registrationId ?? "") ?? null;
      const { id, name, position, institution } = speaker;
      return {
        speaker: { id, name, position, institution },
        card,
        parts: partsOf(sessions, id),
        status,
        missing: missingOf(card, speaker, status),
      };
    })
    .filter(({ parts, card }) => parts.length > 0 || card !== null);
  return { items };
}
